//! Pages that the server writes whole, from memory: the cycle, the news, a profession's way into the register. They need no
//! application, so the one of the site has no code for them.

use std::fmt::Write as _;

use register_api::{
    overview::{BodyStanding, CycleStanding, NewsItem},
    page::{Page, profession_path},
    path,
    written::Written,
};
use register_domain::{cycle::Cycle, entry::ProfessionId, overview::PublicStep, term::Term, text::Lang};
use register_i18n::{
    date,
    procedure::{assembly, event, overview as words, state},
    site::site,
    term,
};

use super::head;
use crate::{
    http::{
        app::Shared,
        cases::desk,
        shell::{Filling, escape},
    },
    overview::Overview,
    published::Published,
    wire,
};

/// What a page says.
struct Said {
    heading: String,
    description: String,
    content: String,
}

/// A page that the server writes whole; `None` when there is nothing under the address, or no built site.
pub(crate) fn render(shared: &Shared, published: &Published, lang: Lang, page: Written) -> Option<String> {
    let shell = shared.site.documents.as_ref()?;
    let overview = shared.register.overview();
    let said = match page {
        Written::Cycle => cycle(shared, &overview, lang)?,
        Written::News => news(&overview, lang),
        Written::NewsItem { edition } => release(overview.news_of(edition)?, lang),
        Written::History { profession } => history(published, &overview, ProfessionId(profession), lang)?,
    };
    let base_url = shared.register.base_url();
    let paths = Lang::ALL.map(|lang| page.path(lang));
    let about = head::About {
        description: &said.description,
        addresses: Some(paths.clone().map(|path| format!("{base_url}{path}"))),
        lang,
    };
    let title = [&said.heading, site(lang).frame.title_end].concat();
    let filling = Filling {
        lang,
        title: &title,
        page: &head::of_document(published, &about),
        content: &format!(
            "<div class=\"column stack\"><h1>{}</h1>{}</div>",
            escape(&said.heading),
            said.content
        ),
    };
    Some(shell.fill(&filling, &paths, &foot(lang)))
}

/// The foot, as the application draws it.
fn foot(lang: Lang) -> String {
    let frame = &site(lang).frame;
    format!(
        "<footer class=\"foot\"><p>{}</p><p class=\"foot__links\"><a href=\"{}\">{}</a> <a href=\"{}\">{}</a> \
         <a href=\"/{code}/cabinet\">{}</a> <a href=\"/feeds/editions.{code}.atom\">{}</a> <a href=\"{}?lang={code}\">{}</a> <a href=\"{}\">{}</a></p></footer>",
        frame.legal_ground,
        Written::Cycle.path(lang),
        frame.cycle,
        Written::News.path(lang),
        frame.news,
        frame.cabinet,
        frame.feed,
        path::FEED_DEADLINES,
        frame.calendar,
        path::OPENAPI,
        frame.api,
        code = lang.code(),
    )
}

fn cycle(shared: &Shared, overview: &Overview, lang: Lang) -> Option<Said> {
    let cycles = overview
        .cycles(shared.today(), &shared.register.calendar())
        .ok()?;
    let mut content = format!("<p class=\"lead\">{}</p>", words::CYCLE_ABOUT.get(lang));
    for standing in &cycles.items {
        if let Some(cycle) = desk::cycle(&standing.id) {
            one_cycle(&mut content, cycle, standing, lang);
        }
    }
    Some(Said {
        heading: words::CYCLE.get(lang).to_owned(),
        description: words::CYCLE_ABOUT.get(lang).to_owned(),
        content,
    })
}

fn one_cycle(html: &mut String, cycle: Cycle, standing: &CycleStanding, lang: Lang) {
    let name = term::cycle(cycle, lang);
    let _infallible = write!(html, "<section class=\"part\"><h2>{name}</h2>");
    if standing.accepting {
        let _infallible = write!(html, "<p>{}</p>", words::ACCEPTING.get(lang));
    }
    html.push_str("<dl class=\"facts\">");
    for date in &standing.dates {
        let Some(of) = Term::ALL.into_iter().find(|term| term.id() == date.term) else {
            continue;
        };
        let due = date.deadline.due;
        let _infallible = write!(
            html,
            "<div><dt>{}</dt><dd><time datetime=\"{due}\">{}</time></dd></div>",
            term::name(of, lang),
            date::long_with_weekday(due, lang),
        );
    }
    html.push_str("</dl>");
    if standing.bodies.is_empty() {
        let _infallible = write!(html, "<p>{}</p></section>", words::NO_PROPOSALS.get(lang));
        return;
    }
    html.push_str("<dl class=\"facts\">");
    for body in &standing.bodies {
        of_body(html, body, lang);
    }
    let _infallible = write!(
        html,
        "<div><dt>{}</dt><dd>{}</dd></div></dl></section>",
        words::TOTAL.get(lang),
        words::proposals(lang, standing.total),
    );
}

/// Where the proposals for a sectoral body are.
fn of_body(html: &mut String, body: &BodyStanding, lang: Lang) {
    let _infallible = write!(html, "<div><dt>{}</dt>", escape(body.body.get(lang)));
    for count in &body.states {
        let _infallible = write!(
            html,
            "<dd>{}: {}</dd>",
            state::name(count.state).get(lang),
            count.count
        );
    }
    html.push_str("</div>");
}

fn news(overview: &Overview, lang: Lang) -> Said {
    let items = overview.news().items;
    let mut content = format!(
        "<p class=\"lead\">{}</p><p><a href=\"{}\">{}</a></p>",
        words::NEWS_ABOUT.get(lang),
        match lang {
            Lang::Kk => path::FEED_NEWS_KK,
            Lang::Ru => path::FEED_NEWS_RU,
        },
        words::SUBSCRIBE.get(lang),
    );
    if items.is_empty() {
        let _infallible = write!(content, "<p>{}</p>", words::NO_NEWS.get(lang));
    } else {
        content.push_str("<ul class=\"related\">");
        for item in &items {
            let _infallible = write!(
                content,
                "<li><a href=\"{}\">{}</a> <span class=\"quiet small\">{}</span></li>",
                Written::NewsItem {
                    edition: item.edition
                }
                .path(lang),
                escape(item.title.get(lang)),
                published_on(item, lang),
            );
        }
        content.push_str("</ul>");
    }
    Said {
        heading: words::NEWS.get(lang).to_owned(),
        description: words::NEWS_ABOUT.get(lang).to_owned(),
        content,
    }
}

fn published_on(item: &NewsItem, lang: Lang) -> String {
    let day = register_domain::deadline::day_of(item.published_at);
    format!("<time datetime=\"{day}\">{}</time>", date::long(day, lang))
}

fn release(item: &NewsItem, lang: Lang) -> Said {
    let mut content = format!("<p>{}</p>", published_on(item, lang));
    let text = item.body.get(lang).replace('\r', "");
    let paragraphs = text.split("\n\n").map(str::trim).filter(|text| !text.is_empty());
    for paragraph in paragraphs.clone() {
        let _infallible = write!(content, "<p>{}</p>", escape(paragraph).replace('\n', "<br>"));
    }
    let _infallible = write!(
        content,
        "<p><a href=\"{}\">{}</a></p>",
        Page::Edition { number: item.edition }.path(lang),
        words::TO_EDITION.get(lang),
    );
    if let (Some(address), Some(on)) = (&item.ministry_address, item.ministry_on) {
        let _infallible = write!(
            content,
            "<p><a href=\"{}\" rel=\"external\">{}</a> <time datetime=\"{on}\">{}</time></p>",
            escape(address),
            words::AT_MINISTRY.get(lang),
            date::long(on, lang),
        );
    }
    Said {
        heading: item.title.get(lang).to_owned(),
        description: paragraphs.take(1).collect(),
        content,
    }
}

fn history(published: &Published, overview: &Overview, id: ProfessionId, lang: Lang) -> Option<Said> {
    let profession = wire::profession::profession(published, id)?;
    let name = profession.name.get(lang);
    let mut content = format!(
        "<p class=\"lead\">{}</p><p><a href=\"{}\">{}</a></p>",
        words::HISTORY_ABOUT.get(lang),
        profession_path(id.0, name, lang),
        words::TO_PROFESSION.get(lang),
    );
    let placed = placed(overview, id, lang);
    if placed.is_empty() {
        let _infallible = write!(content, "<p>{}</p>", words::NO_HISTORY.get(lang));
    }
    content.push_str(&placed);
    Some(Said {
        heading: words::history(lang, name),
        description: words::HISTORY_ABOUT.get(lang).to_owned(),
        content,
    })
}

/// The proposals that were placed of a profession; empty where there are none.
pub(super) fn placed(overview: &Overview, id: ProfessionId, lang: Lang) -> String {
    let mut html = String::new();
    for (case, proposal, steps) in overview.placed(id) {
        let _infallible = write!(
            html,
            "<section class=\"part\"><h2>{}: {}</h2><ol class=\"history\">",
            event::proposal(*proposal).get(lang),
            assembly::case(lang, *case),
        );
        for step in steps {
            one_step(&mut html, overview, step, lang);
        }
        html.push_str("</ol></section>");
    }
    html
}

fn one_step(html: &mut String, overview: &Overview, step: &PublicStep, lang: Lang) {
    let line = escape(&event::public(lang, step));
    let line = match step.edition {
        Some(number) => format!(
            "<a href=\"{}\">{line}</a>",
            Page::Edition { number: number.get() }.path(lang)
        ),
        None => line,
    };
    let _infallible = write!(
        html,
        "<li><time datetime=\"{}\">{}</time><div>{line}<br><span class=\"quiet small\">{}</span></div></li>",
        step.day,
        date::long(step.day, lang),
        escape(overview.name(step.organisation).get(lang)),
    );
}
