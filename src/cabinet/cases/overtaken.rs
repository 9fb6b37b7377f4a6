//! Somebody was faster: what happened meanwhile, what the person had typed, and how to go on.

use leptos::{html::Div, prelude::*};
use register_i18n::desk::{case as words, form as forms};
use register_ui::{button::Button, language::use_lang};

use super::{seen::Seen, timeline::Event, work::Work};

/// Tells what happened and offers to go on; nothing is seen of it while nobody was faster.
#[component]
pub fn Meanwhile(
    /// The work with the case.
    work: Work,
    /// The case as it was fetched last.
    seen: StoredValue<Seen>,
) -> impl IntoView {
    let lang = use_lang();
    let alert = NodeRef::<Div>::new();
    alert.on_load(|alert| {
        // Without the focus it is still read out: it is an alert.
        let _ = alert.focus();
        alert.scroll_into_view();
    });
    move || {
        let beaten = work.beaten().get()?;
        let (version, offered) =
            seen.with_value(|seen| (seen.one.summary.version, seen.offer(beaten.action).is_some()));
        let fresh = version >= beaten.since.version;
        let go_on = move |()| {
            if fresh {
                work.beaten().set(None);
            } else {
                work.refresh();
            }
        };
        let left = (fresh && !offered).then(|| {
            view! {
                <p>{words::NO_LONGER.get(lang)}</p>
                <textarea class="input" rows="4" readonly aria-label=words::NO_LONGER.get(lang)>
                    {beaten.typed.clone()}
                </textarea>
            }
        });
        let events = beaten
            .since
            .happened
            .iter()
            .map(|happened| view! { <Event happened=happened.clone() case=work.id() /> })
            .collect_view();
        let label = if fresh { forms::CLOSE } else { words::GO_ON };
        Some(view! {
            <div class="summary stack" role="alert" tabindex="-1" node_ref=alert>
                <h3>{words::MEANWHILE.get(lang)}</h3>
                <p>{words::MEANWHILE_HELP.get(lang)}</p>
                <ol class="timeline">{events}</ol>
                {left}
                <p>
                    <Button label=label.get(lang) on_press=go_on />
                </p>
            </div>
        })
    }
}
