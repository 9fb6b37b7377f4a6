//! What a step rests on: a link to the text of the Rules, or that they are silent.

use leptos::prelude::*;
use register_domain::{procedure::LegalGround, text::Lang};
use register_i18n::procedure::ground;
use register_ui::language::use_lang;

/// Grounds in a row.
#[component]
pub fn Grounds(
    /// The grounds.
    grounds: Vec<LegalGround>,
) -> impl IntoView {
    let lang = use_lang();
    let one = move |ground: LegalGround| {
        let told = ground::words(lang, ground);
        match text_of(ground, lang) {
            Some(href) => view! {
                <li>
                    <a href=href rel="external">
                        {told}
                    </a>
                </li>
            }
            .into_any(),
            None => view! { <li>{told}</li> }.into_any(),
        }
    };
    (!grounds.is_empty()).then(|| {
        view! { <ul class="grounds">{grounds.into_iter().map(one).collect_view()}</ul> }
    })
}

/// Where the text of a clause stands on the public site.
fn text_of(ground: LegalGround, lang: Lang) -> Option<String> {
    match ground {
        LegalGround::Law(provision) => Some(format!("/{}/rules#p-{}", lang.code(), provision.clause.id())),
        LegalGround::Product(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use register_domain::{
        clause::{Clause, Provision},
        procedure::ProductDecision,
    };

    #[test]
    fn clauses_lead_to_their_text() {
        let law = LegalGround::Law(Provision::whole(Clause::P8_1));
        assert_eq!(text_of(law, Lang::Kk).as_deref(), Some("/kk/rules#p-8-1"));
        let product = LegalGround::Product(ProductDecision::NextCycle);
        assert_eq!(text_of(product, Lang::Ru), None);
    }
}
