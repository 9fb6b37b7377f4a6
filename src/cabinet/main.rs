//! Starts the cabinet in the browser.

fn main() {
    register_cabinet::app::start();
}
