//! What the list is narrowed to, each filter with a way to take it off.

use leptos::prelude::*;
use register_domain::{profile::Profile, text::Lang};
use register_i18n::site::{facets::levels, site};

use super::{query::{Chosen, profile_bit}, search};
use crate::navigation::current_lang;

/// The filters that are set, the basis aside, which shows itself.
#[component]
pub fn Chips() -> impl IntoView {
    let lang = current_lang();
    let words = &site(lang).facets;
    let search = search();
    let chips = move || {
        let chosen = search.query.with(|query| query.chosen.clone());
        let bodies = search.bodies.get();
        set_filters(&chosen, &bodies, lang)
            .into_iter()
            .map(|(name, filter)| {
                let label = [words.remove, " ", &name].concat();
                view! {
                    <button class="chip" type="button" aria-label=label on:click=move |_| search.filter(|chosen| filter.clear(chosen))>
                        {name}<span class="chip__cross" aria-hidden="true">"×"</span>
                    </button>
                }
            })
            .collect_view()
    };
    let any = move || search.query.with(|query| !query.chosen.is_empty());
    view! {
        <div class="chips" hidden=move || !any()>
            {chips}
            <button class="plain chips__clear" type="button" on:click=move |_| search.filter(|chosen| *chosen = Chosen::default())>
                {words.clear}
            </button>
        </div>
    }
    .into_any()
}

/// A value of a filter that is set.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Filter {
    Level(u8),
    Profile(Profile),
    Group(u16),
    Body(String),
}

impl Filter {
    fn clear(&self, chosen: &mut Chosen) {
        match self {
            Filter::Level(level) => chosen.levels &= !(1 << (level - 1)),
            Filter::Profile(profile) => chosen.profiles &= !profile_bit(*profile),
            Filter::Group(group) => chosen.groups &= !(1 << group),
            Filter::Body(name) => chosen.bodies.retain(|body| body != name),
        }
    }
}

fn set_filters(chosen: &Chosen, bodies: &[[String; 2]], lang: Lang) -> Vec<(String, Filter)> {
    let words = &site(lang).facets;
    let mut set = Vec::new();
    for level in (1..=8u8).filter(|level| chosen.levels >> (level - 1) & 1 == 1) {
        set.push((levels(&[level], lang), Filter::Level(level)));
    }
    for profile in Profile::ALL.into_iter().filter(|&profile| chosen.profiles & profile_bit(profile) != 0) {
        set.push((words.profile_name(profile).to_owned(), Filter::Profile(profile)));
    }
    for (group, name) in (1..).zip(words.groups).filter(|(group, _)| chosen.groups >> group & 1 == 1) {
        set.push((name.to_owned(), Filter::Group(group)));
    }
    for body in &chosen.bodies {
        let names = bodies.iter().find(|[kk, _]| kk == body);
        let name = names.map_or(body, |[kk, ru]| match lang {
            Lang::Kk => kk,
            Lang::Ru => ru,
        });
        set.push((name.clone(), Filter::Body(body.clone())));
    }
    set
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::query::Query;

    #[test]
    fn every_filter_that_is_set_has_a_way_off() {
        let mut chosen = Query::read("level=2&level=8&profile=technical&group=7&group=X&body=ҚР+орган").chosen;
        let bodies = [["ҚР орган".to_owned(), "Орган РК".to_owned()]];
        let set = set_filters(&chosen, &bodies, Lang::Ru);
        let names: Vec<&str> = set.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names.first(), Some(&"уровень 2"));
        assert_eq!(names.last(), Some(&"Орган РК"));
        assert_eq!(set.len(), 6);
        for (_, filter) in set {
            filter.clear(&mut chosen);
        }
        assert!(chosen.is_empty());
    }
}
