// Watches the application from before it starts. When it cannot start (its files are gone after an upgrade, the
// connection broke) the page is loaded once more by itself; if that did not help, it says so and offers a button.
(() => {
  const TRIED = "register:reloaded";
  let started = false;

  const remember = (tried) => {
    try {
      if (tried) sessionStorage.setItem(TRIED, "1");
      else sessionStorage.removeItem(TRIED);
    } catch { /* storage is refused: then the button has to do */ }
  };
  const hasTried = () => {
    try { return sessionStorage.getItem(TRIED) === "1"; } catch { return true; }
  };
  const show = () => {
    const trouble = document.getElementById("trouble");
    if (trouble) trouble.hidden = false;
  };
  const failed = () => {
    if (started) return show();
    if (hasTried() || navigator.onLine === false) return show();
    remember(true);
    location.reload();
  };
  // A file that did not arrive tells only the element that asked for it; a failure of the code reaches the window. Before
  // the start either is fatal; afterwards only a trap of the wasm is.
  addEventListener("error", (event) => {
    const element = event.target;
    const fatal = element instanceof HTMLScriptElement
      || (event instanceof ErrorEvent && (!started || event.error instanceof WebAssembly.RuntimeError));
    if (fatal) failed();
  }, true);
  addEventListener("unhandledrejection", () => { if (!started) failed(); });
  addEventListener("TrunkApplicationStarted", () => {
    started = true;
    remember(false);
    if ("serviceWorker" in navigator && location.protocol !== "file:") {
      const register = () => navigator.serviceWorker.register("/sw.js").catch(() => {});
      if (document.readyState === "complete") register();
      else addEventListener("load", register, { once: true });
    }
  });
  document.getElementById("reload")?.addEventListener("click", () => location.reload());
})();
