//! What a person gives with an action: reasons, recommendations and remarks, decisions of councils.

use chrono::NaiveDate;

use super::Deciding;
use crate::{
    procedure::{Blocker, Comment, Decision},
    proposal::Field,
    text::clean,
};

/// The longest reason, answer, recommendation or remark, in characters: several pages.
const MAX_REASON: usize = 10_000;
/// The most recommendations or remarks at once: one for every field of a proposal with four rows.
const MAX_COMMENTS: usize = 100;
/// The longest number of a decision, in characters.
const MAX_NUMBER: usize = 64;

impl Deciding<'_> {
    pub(super) fn reason(&mut self, text: &str) -> String {
        if clean(text).is_empty() {
            self.block(Blocker::NoReason);
        }
        self.bounded(text)
    }

    /// A text that may be missing.
    pub(super) fn reply(&mut self, text: Option<&str>) -> Option<String> {
        let text = text.filter(|text| !clean(text).is_empty())?;
        Some(self.bounded(text))
    }

    fn bounded(&mut self, text: &str) -> String {
        if text.chars().nth(MAX_REASON).is_some() {
            self.block(Blocker::ReasonTooLong {
                max: limit(MAX_REASON),
            });
        }
        visible(text)
    }

    pub(super) fn comments(&mut self, comments: &[Comment]) -> Vec<Comment> {
        if comments.is_empty() {
            self.block(Blocker::NoComments);
        }
        if comments.len() > MAX_COMMENTS {
            self.block(Blocker::TooManyComments {
                max: u16::try_from(MAX_COMMENTS).unwrap_or(u16::MAX),
            });
            return Vec::new();
        }
        for (index, comment) in (0..=u16::MAX).zip(comments) {
            if clean(&comment.text).is_empty() {
                self.block(Blocker::CommentEmpty { index });
            }
            if comment.text.chars().nth(MAX_REASON).is_some() {
                self.block(Blocker::CommentTooLong {
                    index,
                    max: limit(MAX_REASON),
                });
            }
            if let Some(field) = comment.field.filter(|&field| !self.has(field)) {
                self.block(Blocker::CommentOnNothing { index, field });
            }
        }
        comments
            .iter()
            .map(|comment| Comment {
                field: comment.field,
                text: visible(&comment.text),
            })
            .collect()
    }

    /// Whether the proposal has a field: rows beyond the last are none.
    fn has(&self, field: Field) -> bool {
        let rows = self.case.draft.as_ref().map_or(0, |draft| draft.rows().len());
        match field {
            Field::Answer(_) | Field::Rows => true,
            Field::Row { row, .. } => usize::from(row) < rows,
        }
    }

    pub(super) fn decision(&mut self, decision: &Decision, earliest: NaiveDate) -> Decision {
        let number = clean(&decision.number).into_owned();
        if number.is_empty() {
            self.block(Blocker::NoDecisionNumber);
        }
        if number.chars().nth(MAX_NUMBER).is_some() {
            self.block(Blocker::DecisionNumberTooLong {
                max: limit(MAX_NUMBER),
            });
        }
        let date = decision.date;
        if date > self.situation.today() {
            self.block(Blocker::DecisionInFuture { date });
        } else if date < earliest {
            self.block(Blocker::DecisionTooEarly { earliest });
        }
        Decision {
            number: visible(&number),
            date,
            file: decision.file,
        }
    }
}

/// The text without the space around it and without control characters; lines stay.
fn visible(text: &str) -> String {
    text.trim()
        .chars()
        .filter(|&c| c == '\n' || !c.is_control())
        .collect()
}

fn limit(max: usize) -> u32 {
    u32::try_from(max).unwrap_or(u32::MAX)
}
