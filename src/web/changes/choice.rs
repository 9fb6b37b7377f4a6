//! The choice of two editions to compare.

use leptos::{ev, html, prelude::*};
use register_api::{edition::Edition, page::Page};
use register_domain::text::Lang;
use register_i18n::{
    date,
    site::{editions as words, site},
};

use crate::navigation::{current_lang, navigation};

/// Two lists of editions and a button that leads to what changed between them, the older first whichever way round they
/// were chosen. `editions` are all, newest first; `from` and `to` are chosen at first.
#[must_use]
pub fn choice(editions: &[Edition], from: u32, to: u32) -> AnyView {
    let lang = current_lang();
    let site = site(lang);
    let navigation = navigation();
    let [older, newer]: [NodeRef<html::Select>; 2] = [NodeRef::new(), NodeRef::new()];
    let compare = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let chosen = |select: NodeRef<html::Select>| select.get_untracked()?.value().parse().ok();
        if let (Some(one), Some(other)) = (chosen(older), chosen(newer)) {
            navigation.follow(&address(one, other, lang));
        }
    };
    view! {
        <form class="choice" on:submit=compare>
            <div class="choice__edition">
                <label for="older">{site.changes.from}</label>
                <select class="input" id="older" node_ref=older>{options(editions, from, lang)}</select>
            </div>
            <div class="choice__edition">
                <label for="newer">{site.changes.to}</label>
                <select class="input" id="newer" node_ref=newer>{options(editions, to, lang)}</select>
            </div>
            <button class="button" type="submit">{site.edition.compare_with}</button>
        </form>
    }
    .into_any()
}

fn options(editions: &[Edition], chosen: u32, lang: Lang) -> Vec<AnyView> {
    let option = |edition: &Edition| {
        let name = [
            &words::name(edition.number, lang),
            ", ",
            &date::short(edition.placed_on),
        ]
        .concat();
        view! { <option value=edition.number.to_string() selected=edition.number == chosen>{name}</option> }
            .into_any()
    };
    editions.iter().map(option).collect()
}

/// The address of the changes between two editions.
fn address(one: u32, other: u32, lang: Lang) -> String {
    let page = Page::Changes {
        number: one.max(other),
    };
    [&page.path(lang), "?from=", &one.min(other).to_string()].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_older_edition_comes_first() {
        for (one, other) in [(1, 3), (3, 1)] {
            assert_eq!(address(one, other, Lang::Kk), "/kk/editions/3/changes?from=1");
        }
        assert_eq!(address(2, 2, Lang::Ru), "/ru/editions/2/changes?from=2");
    }
}
