//! The filters: the basis as three buttons in a row, the others beside the results on a wide screen, folded away on a
//! narrow one.
//!
//! A filter's value is written as in the address (`level=3`). The filters are drawn once; from one keystroke to the next only
//! counts and ticks are written, so that nothing moves under the finger and the focus stays where it is.

use register_domain::{basis::Basis, profile::Profile, text::Lang};
use register_i18n::{number, site::site};
use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlInputElement};

use super::{
    Search,
    engine::Counts,
    query::{Chosen, Query},
};
use crate::document::{
    Markup, Part, document_with, elements, html, live_with, react, write_attribute, write_text,
};

/// The choice of a basis; counts stand beside each.
pub(super) fn basis_choice(search: Search, lang: Lang) -> Part {
    let words = &site(lang).facets;
    let markup = html! {
        div .segments #basis role="group" aria-label=(words.basis) {
            button .segment type="button" data-act="basis" data-value="" { span { (words.any_basis) } span .count {} }
            @for basis in Basis::ALL {
                button .{ "segment segment--" (basis.code()) } type="button" data-act="basis" data-value={ "basis=" (basis.code()) } {
                    span { (words.basis_name(basis)) } span .count {}
                }
            }
        }
    };
    react(move || {
        let [mandatory, voluntary] = search
            .answer()
            .as_ref()
            .map(|answer| answer.counts.bases)
            .unwrap_or_default();
        let bases = search.query().chosen.bases;
        let buttons = elements("#basis .segment").zip(elements("#basis .count"));
        for ((button, shown), (bits, count)) in
            buttons.zip([(0, None), (1, Some(mandatory)), (2, Some(voluntary))])
        {
            write_attribute(
                &button,
                "aria-pressed",
                Some(if bases == bits { "true" } else { "false" }),
            );
            write_text(
                &shown,
                &count.map(|count| number::whole(count.into())).unwrap_or_default(),
            );
        }
    });
    let act = move |_: &str, value: &str| {
        let bases = Query::read(value).chosen.bases;
        search.filter(|chosen| chosen.bases = bases);
    };
    document_with(markup, act)
}

/// The other filters, with a button that opens them on a narrow screen.
pub(super) fn facet_panel(search: Search, lang: Lang) -> Part {
    let draw = move || panel(&search.bodies(), lang);
    let mut values: Vec<Value> = Vec::new();
    react(move || {
        let bodies = search.bodies().len();
        let answer = search.answer();
        let counts = answer
            .as_ref()
            .map(|answer| counts_in_order(&answer.counts, bodies))
            .unwrap_or_default();
        if !values.first().is_some_and(|value| value.tick.is_connected()) {
            values = Value::all();
        }
        let query = search.query();
        for (value, count) in values.iter_mut().zip(counts) {
            value.show(query.chosen.has(&value.chosen), count);
        }
        let amount = query.chosen.count_without_basis();
        if let Some(badge) = elements(".facets__open .count").next() {
            write_text(
                &badge,
                &if amount == 0 {
                    String::new()
                } else {
                    amount.to_string()
                },
            );
        }
    });
    let act = move |act: &str, value: &str| match act {
        "toggle" => {
            let value = Query::read(value).chosen;
            search.filter(|chosen| chosen.toggle(&value));
        }
        _ => fold(),
    };
    live_with(draw, act)
}

/// A value of a filter as it stands on the page.
struct Value {
    tick: HtmlInputElement,
    place: Element,
    chosen: Chosen,
    count: Option<u32>,
}

impl Value {
    /// All of them, in the order in which [`panel`] draws them.
    fn all() -> Vec<Value> {
        let boxes = elements(".facets input").zip(elements(".facets .option__count"));
        let value = |(tick, place): (Element, Element)| {
            let tick: HtmlInputElement = tick.dyn_into().ok()?;
            let written = tick.get_attribute("data-value").unwrap_or_default();
            Some(Value {
                tick,
                place,
                chosen: Query::read(&written).chosen,
                count: None,
            })
        };
        boxes.filter_map(value).collect()
    }

    fn show(&mut self, chosen: bool, count: u32) {
        if self.tick.checked() != chosen {
            self.tick.set_checked(chosen);
        }
        if self.count.replace(count) != Some(count) {
            self.place.set_text_content(Some(&number::whole(count.into())));
        }
    }
}

fn panel(bodies: &[[String; 2]], lang: Lang) -> Markup {
    let words = &site(lang).facets;
    html! {
        div .facets {
            button .button.facets__open type="button" data-act="fold" aria-controls="facets" aria-expanded="false" {
                (words.open) span .count {}
            }
            div .facets__panel #facets {
                fieldset .facet {
                    legend { (words.level) " " span .quiet { (words.level_hint) } }
                    div .scale { @for level in 1..=8u8 { (option("scale__step", &html! { "level=" (level) }, &level.to_string())) } }
                }
                fieldset .facet {
                    legend { (words.profile) }
                    @for profile in Profile::ALL {
                        (option("option", &html! { "profile=" (profile.code()) }, words.profile_name(profile)))
                    }
                }
                details .facet {
                    summary { (words.group) }
                    @for (group, name) in (1..=10u8).zip(words.groups) {
                        @let value = if group == 10 { html! { "group=X" } } else { html! { "group=" (group) } };
                        (option("option", &value, name))
                    }
                }
                @if !bodies.is_empty() {
                    details .facet {
                        summary { (words.body) }
                        @for [kk, ru] in bodies {
                            @let name = match lang { Lang::Kk => kk, Lang::Ru => ru };
                            (option("option", &html! { (Query::of_body(kk)) }, name))
                        }
                    }
                }
            }
        }
    }
}

/// One value of a filter: a box to tick, its name, and how many professions it would leave.
fn option(class: &str, value: &Markup, name: &str) -> Markup {
    html! {
        label class=(class) {
            input type="checkbox" data-act="toggle" data-value=(value);
            span .option__name { (name) }
            span .count.option__count {}
        }
    }
}

/// The counts in the order in which [`panel`] draws their values.
fn counts_in_order(counts: &Counts, bodies: usize) -> Vec<u32> {
    let (levels, profiles) = (counts.levels.iter(), counts.profiles.iter());
    let groups = counts.groups.iter().skip(1);
    levels
        .chain(profiles)
        .chain(groups)
        .chain(counts.bodies.iter().take(bodies))
        .copied()
        .collect()
}

/// Opens the filters on a narrow screen, or folds them.
fn fold() {
    let (button, panel) = (
        elements(".facets__open").next(),
        elements(".facets__panel").next(),
    );
    if let Some((button, panel)) = button.zip(panel) {
        let open = panel
            .class_list()
            .toggle("facets__panel--open")
            .unwrap_or_default();
        write_attribute(
            &button,
            "aria-expanded",
            Some(if open { "true" } else { "false" }),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_stand_beside_their_values() {
        let bodies = [["ҚР орган".to_owned(), "Орган РК".to_owned()]];
        let markup = panel(&bodies, Lang::Ru).into_string();
        let values: Vec<&str> = markup
            .split("data-value=\"")
            .skip(1)
            .filter_map(|rest| rest.split('"').next())
            .collect();
        let mut counts = Counts {
            bodies: vec![40, 41],
            ..Counts::default()
        };
        counts.levels = [1, 2, 3, 4, 5, 6, 7, 8];
        counts.profiles = [9, 10];
        counts.groups = [0, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20];
        let counts = counts_in_order(&counts, bodies.len());
        assert_eq!(values.len(), counts.len());
        let at = |value: &str| {
            values
                .iter()
                .position(|other| *other == value)
                .and_then(|place| counts.get(place))
        };
        assert_eq!(at("level=3"), Some(&3));
        assert_eq!(at("profile=socio_humanitarian"), Some(&10));
        assert_eq!(at("group=1"), Some(&11));
        assert_eq!(at("group=X"), Some(&20));
        assert_eq!(at("body=ҚР+орган"), Some(&40));
    }
}
