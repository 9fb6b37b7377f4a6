//! What a person sees of a long task: each step when it starts and how long it took, and at the end all that failed.

use std::time::{Duration, Instant};

use anyhow::{Result, bail};

/// The steps of a task, in the order they ran.
pub(crate) struct Report {
    started: Instant,
    steps: Vec<Step>,
}

struct Step {
    title: String,
    took: Duration,
    failure: Option<String>,
}

impl Report {
    /// A task without steps yet.
    pub(crate) fn new() -> Self {
        Self {
            started: Instant::now(),
            steps: Vec::new(),
        }
    }

    /// Runs a step on which the rest depends.
    ///
    /// # Errors
    ///
    /// The step's own error, with its title.
    pub(crate) fn step<T>(&mut self, title: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
        println!("\n▶ {title}");
        let started = Instant::now();
        let result = work();
        let took = started.elapsed();
        let failure = result.as_ref().err().map(|error| format!("{error:#}"));
        println!(
            "{} {title} ({})",
            if failure.is_none() { "✓" } else { "✗" },
            in_words(took)
        );
        if let Some(failure) = &failure {
            println!("  {failure}");
        }
        self.steps.push(Step {
            title: title.to_owned(),
            took,
            failure,
        });
        result.map_err(|error| error.context(format!("{title} failed")))
    }

    /// Runs a step after which the others still can; `None` when it failed, which the summary then says.
    pub(crate) fn attempt<T>(&mut self, title: &str, work: impl FnOnce() -> Result<T>) -> Option<T> {
        self.step(title, work).ok()
    }

    /// Notes a step that could not run because of what failed before; it counts as failed.
    pub(crate) fn not_run(&mut self, title: &str, reason: &str) {
        println!("\n✗ {title}: not run, {reason}");
        let failure = Some(format!("not run: {reason}"));
        self.steps.push(Step {
            title: title.to_owned(),
            took: Duration::ZERO,
            failure,
        });
    }

    /// Prints every step with its time.
    ///
    /// # Errors
    ///
    /// At least one step failed; all of them are listed.
    pub(crate) fn finish(self) -> Result<()> {
        println!();
        for step in &self.steps {
            let sign = if step.failure.is_none() { "✓" } else { "✗" };
            println!("{sign} {:<44} {:>12}", step.title, in_words(step.took));
        }
        println!("  {:<44} {:>12}", "all", in_words(self.started.elapsed()));
        let failures: Vec<String> = self
            .steps
            .iter()
            .filter_map(|step| {
                step.failure
                    .as_ref()
                    .map(|failure| format!("  {}: {failure}", step.title))
            })
            .collect();
        if !failures.is_empty() {
            bail!(
                "{} of {} steps failed\n{}",
                failures.len(),
                self.steps.len(),
                failures.join("\n")
            );
        }
        Ok(())
    }
}

/// A duration to the second.
pub(crate) fn in_words(duration: Duration) -> String {
    let seconds = duration.as_secs_f64().round() as u64;
    match (seconds / 60, seconds % 60) {
        (0, seconds) => format!("{seconds} s"),
        (minutes, seconds) => format!("{minutes} min {seconds:02} s"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_read_well() {
        #[track_caller]
        fn check(milliseconds: u64, expected: &str) {
            assert_eq!(in_words(Duration::from_millis(milliseconds)), expected);
        }
        check(0, "0 s");
        check(1_499, "1 s");
        check(59_600, "1 min 00 s");
        check(185_000, "3 min 05 s");
    }

    #[test]
    fn every_failure_is_listed() {
        let mut report = Report::new();
        report.attempt("first", || -> Result<()> { bail!("broken") });
        report.attempt("second", || Ok(()));
        report.not_run("third", "first failed");
        let error = report.finish().unwrap_err().to_string();
        assert_eq!(
            error,
            "2 of 3 steps failed\n  first: broken\n  third: not run: first failed"
        );
    }
}
