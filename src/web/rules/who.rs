//! Those who take part, each explained: what the Rules call them and what they do.

use register_domain::{clause::Actor, text::Lang};
use register_i18n::{site::rules as words, term};

use crate::document::{Markup, html};

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
pub(super) fn who(lang: Lang) -> Markup {
    html! {
        dl .who {
            @for actor in ALL {
                div .who__actor id=(id(actor)) {
                    dt { (term::actor(actor, lang)) }
                    dd { (words::actor(actor, lang)) }
                }
            }
        }
    }
}
