//! Those who take part, each explained: what the Rules call them and what they do.

use leptos::prelude::*;
use register_domain::clause::Actor;
use register_i18n::{site::rules as words, term};

use crate::navigation::current_lang;

/// In the order in which a proposal passes them.
const ALL: [Actor; 5] = [
    Actor::Association,
    Actor::SectoralBody,
    Actor::SectoralCouncil,
    Actor::AuthorisedBody,
    Actor::NationalCouncil,
];

/// What leads to the explanation of an actor.
pub(super) const fn id(actor: Actor) -> &'static str {
    match actor {
        Actor::Association => "who-association",
        Actor::SectoralBody => "who-sectoral-body",
        Actor::SectoralCouncil => "who-sectoral-council",
        Actor::AuthorisedBody => "who-authorised-body",
        Actor::NationalCouncil => "who-national-council",
    }
}

/// Those who take part.
#[component]
pub(super) fn Who() -> impl IntoView {
    let lang = current_lang();
    let item = |actor: Actor| {
        view! { <div class="who__actor" id=id(actor)><dt>{term::actor(actor, lang)}</dt><dd>{words::actor(actor, lang)}</dd></div> }
            .into_any()
    };
    let items: Vec<AnyView> = ALL.into_iter().map(item).collect();
    view! { <dl class="who">{items}</dl> }.into_any()
}
