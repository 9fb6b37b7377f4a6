//! Starts the public site in the browser.

fn main() {
    register_web::app::start();
}
