//! What axe-core finds on the page, which pages it has been asked about, and where their headings begin.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::path::Path;
use std::sync::Mutex;

use serde::Deserialize;

use crate::Person;
use crate::strict_json::json;

const AXE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../ui/node_modules/axe-core/axe.min.js");

/// Asks axe-core. A page that is still coming is waited for, and what fades in has come: half seen, it has no contrast.
const RUN: &str = "const done = arguments[arguments.length - 1];
    const run = () => {
        if (document.querySelector('main[aria-busy=true]')) return setTimeout(run, 20);
        for (const coming of document.getAnimations()) coming.finish();
        axe.run(document, { resultTypes: ['violations'] }).then(
            ({ violations, passes }) => done({ checked: passes.length, violations: violations.map(({ id, help, nodes }) => (
                { id, help, places: nodes.map((node) => node.html + ' – ' + node.failureSummary) })) }),
            (error) => done({ error: String(error) }));
    };
    run()";

/// What of the page lies outside the window to the side, where nobody can scroll to. What is moved out of sight for
/// screen readers alone is a pixel wide.
const CUT: &str = "const scrolls = (element) => element && element !== document.body
        && (/auto|scroll/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
    const width = document.documentElement.clientWidth;
    return [...document.querySelectorAll('body *')].filter((element) => {
        const box = element.getBoundingClientRect();
        return box.width > 1 && box.height > 1 && (box.right > width + 1 || box.left < -1)
            && element.checkVisibility({ visibilityProperty: true }) && !scrolls(element.parentElement)
            && !element.closest('.visually-hidden');
    }).map((element) => `${element.tagName} »${element.textContent.trim().slice(0, 60)}« ${element.className}`)";

/// What a page in a column of 320 CSS pixels lacks: it can be scrolled to the side, or its main button can't be come to.
const LACKS: &str = "const page = document.scrollingElement;
    const lacks = page.scrollWidth > page.clientWidth + 1 ? [`it is ${page.scrollWidth} wide`] : [];
    const place = document.querySelector('dialog[open]') ?? document.getElementById('main');
    const button = [...place.querySelectorAll('.button')]
        .find((one) => !one.disabled && !one.matches('.quiet') && one.checkVisibility());
    if (button) {
        button.scrollIntoView({ block: 'center', behavior: 'instant' });
        const { left, top, width, height } = button.getBoundingClientRect();
        const there = document.elementFromPoint(left + width / 2, top + height / 2);
        if (!button.contains(there)) lacks.push(`»${button.innerText.trim()}« lies under ${there?.tagName} ${there?.className}`);
    }
    page.scrollTop = 0;
    return lacks";
/// The pages that the app can open with, before the later of its two style sheets is there.
const FIRST: &[&str] = &["first-run", "unlock", "start"];
/// The rules of that sheet that say something of what the page shows: none, or it would move once they came. A state that comes of
/// a hand, as `:hover`, is taken for given; what is opened above the page waits for it.
const LATE_RULES: &str = "const done = arguments[0];
    const selectors = (rules) => [...rules].flatMap((rule) =>
        rule.media?.mediaText === 'print' ? [] : rule.selectorText ? [rule.selectorText] : rule.cssRules ? selectors(rule.cssRules) : []);
    const states = /:(hover|active|focus(-visible|-within)?)/g;
    const look = () => {
        const [, late, ...more] = document.styleSheets;
        if (!late || more.length > 0) return setTimeout(look, 20);
        const all = selectors(late.cssRules);
        const plain = (one) => one.replaceAll(/::[a-z-]+/g, '').replaceAll(states, ':is(*)') || '*';
        const of = all.filter((one) => [...document.querySelectorAll(plain(one))].some((it) => !it.closest('dialog')));
        done({ rules: all.length, of });
    };
    look()";
/// So many times as large a window of 1280 pixels shows 320 CSS pixels.
const LARGEST: f64 = 4.0;

/// A rule of accessibility that the page breaks.
#[derive(Debug, Clone, Deserialize)]
pub struct Violation {
    /// The rule.
    pub id: String,
    /// What it asks for.
    pub help: String,
    /// Where it is broken, and how.
    pub places: Vec<String>,
}

impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}: {}", self.id, self.help)?;
        self.places.iter().try_for_each(|place| writeln!(f, "    {place}"))
    }
}

#[derive(Deserialize)]
struct Found {
    checked: usize,
    violations: Vec<Violation>,
}

/// The pages that a play has come by, each looked at as one does who can't see it, or who sees it twice as large.
#[derive(Default)]
pub struct Looked {
    pages: Mutex<BTreeSet<String>>,
    /// Where headings begin, in pixels from the left, with the last place they did.
    edges: Mutex<BTreeMap<i64, String>>,
}

impl Looked {
    /// Sees that the page has no barrier, light or dark; `name` is what the play calls it.
    pub async fn at(&self, person: &Person, name: &str) {
        for appearance in ["dark", "light"] {
            person.shows(appearance).await;
            let found = person.axe().await;
            let told: Vec<String> = found.iter().map(ToString::to_string).collect();
            assert!(found.is_empty(), "»{name}«, {appearance}:\n{}", told.join("\n"));
        }
        person.zooms(2.0).await;
        person.sees_nothing_cut(name).await;
        let found = person.axe().await;
        let told: Vec<String> = found.iter().map(ToString::to_string).collect();
        assert!(found.is_empty(), "»{name}« in double size:\n{}", told.join("\n"));
        let page = person.page().await;
        if FIRST.contains(&page.as_str()) {
            let late = person.script_async(LATE_RULES).await;
            assert!(late["rules"].as_u64().is_some_and(|rules| rules > 100), "there is no later style sheet: {late}");
            assert_eq!(late["of"], json!([]), "»{name}« moves when the later style sheet comes");
        }
        person.zooms(LARGEST).await;
        person.sees_nothing_cut(name).await;
        let lacks = person.script(LACKS).await;
        assert_eq!(lacks, json!([]), "»{name}« four times as large");
        person.zooms(1.0).await;
        self.pages.lock().expect("the pages so far").insert(page);
        // A talk that is held has the whole screen, and a measure of its own; a sheet of paper has its margin.
        if person.script("return document.querySelector('.in-talk') === null").await == true {
            person.has_left_full_screen().await;
        }
        let edge = "const heading = document.querySelector('h1');
            const edge = heading.closest('.paper') ?? heading;
            return document.querySelector('.in-talk') ? null : Math.round(edge.getBoundingClientRect().left)";
        if let Some(edge) = person.script(edge).await.as_i64() {
            self.edges.lock().expect("the edges so far").insert(edge, name.to_owned());
        }
    }

    /// Sees that the headings of all pages stand under each other.
    pub fn has_one_edge(&self) {
        let edges = self.edges.lock().expect("the edges so far");
        assert_eq!(edges.len(), 1, "headings jump from page to page: {edges:?}");
    }

    /// Sees that the play came by each of these pages.
    pub fn has_all(&self, pages: &[&str]) {
        let seen = self.pages.lock().expect("the pages so far");
        let missing: Vec<_> = pages.iter().filter(|page| !seen.contains(**page)).collect();
        assert!(missing.is_empty(), "the play does not come by {missing:?} but by {seen:?}");
    }
}

impl Person {
    /// The page's name among the app's pages (`ui/src/pages.js`).
    pub async fn page(&self) -> String {
        let page = self.script("return document.getElementById('main').dataset.page").await;
        page.as_str().expect("a page has a name").to_owned()
    }

    /// Shows everything this many times as large, as with Ctrl and +, and waits until the page has taken its new width.
    pub async fn zooms(&self, times: f64) {
        let zoom = format!(
            "const done = arguments[arguments.length - 1];
            const shown = () => Math.abs(outerWidth / innerWidth - {times}) < 0.1
                ? requestAnimationFrame(() => requestAnimationFrame(() => done(true)))
                : requestAnimationFrame(shown);
            window.__TAURI_INTERNALS__.invoke('set_zoom', {{ times: {times} }})
                .then(shown, (error) => done(String(error)));"
        );
        assert_eq!(self.script_async(&zoom).await, json!(true), "the page can't be shown {times} times as large");
    }

    /// Sees that nothing of the page lies outside the window to the side.
    pub async fn sees_nothing_cut(&self, page: &str) {
        let cut = self.script(CUT).await;
        let wide = self.script("return innerWidth").await;
        assert_eq!(cut, json!([]), "»{page}« in {wide}: this lies outside the window");
    }

    /// Shows the page light or dark, as the setting of that name does, with all colours changed at once.
    pub async fn shows(&self, appearance: &str) {
        let show = format!(
            "document.documentElement.dataset.appearance = '{appearance}';
            getComputedStyle(document.body).color;
            for (const fading of document.getAnimations()) fading.finish();"
        );
        self.script(&show).await;
    }

    /// What axe-core finds wrong with the page as it is now.
    pub async fn axe(&self) -> Vec<Violation> {
        if self.script("return typeof axe === 'undefined'").await == json!(true) {
            let axe = std::fs::read_to_string(Path::new(AXE)).expect("axe-core: run `npm ci` in ui/");
            // A function of its own would keep what it declares to itself.
            self.script(&format!("{axe}; window.axe = axe")).await;
        }
        let found = self.script_async(RUN).await;
        let found: Found = found.read();
        assert!(found.checked > 0, "axe-core checked nothing");
        found.violations
    }

    /// Sees that the page breaks no rule of accessibility, once it has come into view.
    pub async fn see_no_barrier(&self) {
        let violations = self.axe().await;
        let told: String = violations.iter().map(ToString::to_string).collect();
        assert!(violations.is_empty(), "{} meets barriers at »{}«:\n{told}", self.name(), self.heading().await);
    }
}
