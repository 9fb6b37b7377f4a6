//! What the list is narrowed to, each filter with a way to take it off.

use register_domain::{profile::Profile, text::Lang};
use register_i18n::site::{facets::levels, site};

use super::{
    Search,
    query::{Chosen, Query, profile_bit},
};
use crate::document::{Part, html, live_with};

/// The filters that are set, the basis aside, which shows itself.
pub(super) fn chips(search: Search, lang: Lang) -> Part {
    let words = &site(lang).facets;
    let draw = move || {
        let chosen = search.query().chosen.clone();
        let set = set_filters(&chosen, &search.bodies(), lang);
        html! {
            @if !chosen.is_empty() {
                div .chips {
                    @for (name, value) in set {
                        button .chip type="button" data-act="remove" data-value=(value.write()) aria-label={ (words.remove) " " (name) } {
                            (name) span .chip__cross aria-hidden="true" { "×" }
                        }
                    }
                    button .plain.chips__clear type="button" data-act="clear" { (words.clear) }
                }
            }
        }
    };
    let act = move |act: &str, value: &str| {
        let value = Query::read(value).chosen;
        search.filter(|chosen| match act {
            "remove" => chosen.toggle(&value),
            _ => *chosen = Chosen::default(),
        });
    };
    live_with(draw, act)
}

/// The name of each filter that is set, and the query of that filter alone.
fn set_filters(chosen: &Chosen, bodies: &[[String; 2]], lang: Lang) -> Vec<(String, Query)> {
    let words = &site(lang).facets;
    let mut set = Vec::new();
    let mut add = |name: String, chosen: Chosen| {
        set.push((
            name,
            Query {
                chosen,
                ..Query::default()
            },
        ));
    };
    for level in (1..=8u8).filter(|level| chosen.levels >> (level - 1) & 1 == 1) {
        add(
            levels(&[level], lang),
            Chosen {
                levels: 1 << (level - 1),
                ..Chosen::default()
            },
        );
    }
    for profile in Profile::ALL {
        let bit = profile_bit(profile);
        if chosen.profiles & bit != 0 {
            add(
                words.profile_name(profile).to_owned(),
                Chosen {
                    profiles: bit,
                    ..Chosen::default()
                },
            );
        }
    }
    for (group, name) in (1..=10u16).zip(words.groups) {
        if chosen.groups >> group & 1 == 1 {
            add(
                name.to_owned(),
                Chosen {
                    groups: 1 << group,
                    ..Chosen::default()
                },
            );
        }
    }
    for body in &chosen.bodies {
        let names = bodies.iter().find(|[kk, _]| kk == body);
        let name = names.map_or(body, |[kk, ru]| match lang {
            Lang::Kk => kk,
            Lang::Ru => ru,
        });
        add(
            name.clone(),
            Chosen {
                bodies: vec![body.clone()],
                ..Chosen::default()
            },
        );
    }
    set
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_filter_that_is_set_has_a_way_off() {
        let mut chosen =
            Query::read("level=2&level=8&profile=technical&group=7&group=X&body=ҚР+орган").chosen;
        let bodies = [["ҚР орган".to_owned(), "Орган РК".to_owned()]];
        let set = set_filters(&chosen, &bodies, Lang::Ru);
        let names: Vec<&str> = set.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names.first(), Some(&"уровень 2"));
        assert_eq!(names.last(), Some(&"Орган РК"));
        assert_eq!(set.len(), 6);
        for (_, value) in set {
            chosen.toggle(&Query::read(&value.write()).chosen);
        }
        assert!(chosen.is_empty());
    }
}
