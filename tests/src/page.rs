//! What a person sees and does on the page.

use std::fs;
use std::path::Path;
use std::time::Duration;

use fantoccini::elements::{Element, ElementRef};
use fantoccini::error::CmdError;
use tokio::time::timeout;

use crate::patience::until;
use crate::strict_json::{Value, json};
use crate::window::answer;
use crate::{Hands, Person};

const PAGE: &str = concat!(include_str!("keyboard.js"), include_str!("page.js"));
/// Under this name the `WebDriver` protocol hands elements over.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// How long a page that has been clicked takes to answer, at the most.
const SOON: Duration = Duration::from_secs(10);

/// What is done with something that was found on the page.
pub(crate) enum Deed<'a> {
    /// It is clicked, or what a key does instead of that.
    Click,
    /// This is written behind what stands in it.
    Write(&'a str),
    /// This is written in the place of what stands in it.
    Rewrite(&'a str),
}

impl Person {
    /// Clicks the one button or link with this name, once it is there and can be clicked. A name is the whole visible
    /// or accessible name, or its beginning where that is enough.
    pub async fn click(&self, name: &str) {
        self.does(&Deed::Click, &json!(["button", name])).await;
    }

    /// Chooses a radio button or ticks a box by its label.
    pub async fn choose(&self, name: &str) {
        self.does(&Deed::Click, &json!(["choice", name])).await;
    }

    /// Clicks the first part of the page that a CSS selector finds; a hidden choice by its label.
    pub async fn clicks_part(&self, selector: &str) {
        self.does(&Deed::Click, &json!(["part", selector])).await;
    }

    /// Opens all that a CSS selector finds and that is folded away.
    pub async fn unfolds(&self, selector: &str) {
        let folded = format!("{selector}:not([open])");
        let count = format!("return document.querySelectorAll('{folded}').length");
        while self.script(&count).await != 0 {
            self.clicks_part(&format!("{folded} > summary")).await;
        }
    }

    /// Types into the first part of the page that a CSS selector finds.
    pub async fn types_in(&self, selector: &str, text: &str) {
        self.does(&Deed::Write(text), &json!(["part", selector])).await;
    }

    /// Writes into the field with this label, in the place of what stands there, and checks that it stands there.
    pub async fn fill(&self, label: &str, text: &str) {
        self.does(&Deed::Rewrite(text), &json!(["field", label])).await;
        self.see_in(label, text).await;
    }

    /// Does something with what stands on the page, with the hands that the person has.
    async fn does(&self, deed: &Deed<'_>, what: &Value) {
        match self.hands() {
            Hands::Mouse => self.does_by_mouse(deed, what).await,
            Hands::Keyboard => self.does_by_keys(deed, what).await,
        }
    }

    /// Sees that this text stands in the first field that a CSS selector finds.
    pub async fn see_at(&self, selector: &str, text: &str) {
        let field = format!("return document.querySelector(`{selector}`)?.value ?? null");
        let stands = until(async || match self.script(&field).await {
            value if value == text => Ok(()),
            value => Err(value.to_string()),
        });
        stands.await.unwrap_or_else(|value| panic!("{}: at {selector} stands {value}, not »{text}«", self.name()));
    }

    async fn see_in(&self, label: &str, text: &str) {
        let stands = async || {
            let field = self.look("look at the field", &json!(["find", "field", label])).await;
            let value = self.run(&[json!("value"), field]).await.map_err(|error| error.to_string())?;
            let value = value.as_str().unwrap_or_default();
            if value == text { Ok(()) } else { Err(value.to_owned()) }
        };
        let seen = until(stands).await;
        seen.unwrap_or_else(|value| panic!("{}: in »{label}« stands »{value}«, not »{text}«", self.name()));
    }

    /// Sees this text, wherever on the page.
    pub async fn see(&self, text: &str) {
        let there = async || {
            let all = self.text().await;
            if all.contains(text) { Ok(()) } else { Err(all) }
        };
        until(there).await.unwrap_or_else(|all| panic!("{} does not see »{text}« but: {all}", self.name()));
    }

    /// Sees that this text is not there, or goes away.
    pub async fn see_no(&self, text: &str) {
        let gone = async || {
            let all = self.text().await;
            if all.contains(text) { Err(all) } else { Ok(()) }
        };
        until(gone).await.unwrap_or_else(|all| panic!("{} still sees »{text}« in: {all}", self.name()));
    }

    /// Sees this main heading: the page with this name.
    pub async fn see_page(&self, heading: &str) {
        let there = async || {
            let now = self.heading().await;
            if now == heading { Ok(()) } else { Err(now) }
        };
        until(there).await.unwrap_or_else(|now| panic!("{} is at »{now}«, not »{heading}«", self.name()));
    }

    /// All visible text, with single spaces.
    pub async fn text(&self) -> String {
        // While another page comes in its place there is none.
        let text = until(async || self.run(&[json!("text")]).await.map_err(|error| error.to_string())).await;
        text.expect("the page's text").as_str().unwrap_or_default().to_owned()
    }

    /// The one main heading.
    pub async fn heading(&self) -> String {
        let heading = self.look("look at the heading", &json!(["heading"])).await;
        heading.as_str().unwrap_or_default().to_owned()
    }

    /// Saves a picture of the page as PNG, once it has been drawn.
    pub async fn screenshot(&self, path: &Path) {
        let client = self.window().client();
        answer(client.execute_async(PAGE, vec!["drawn".into()])).await.expect("a drawn page");
        let picture = answer(client.screenshot()).await.expect("a picture");
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).expect("a folder for pictures");
        }
        fs::write(path, picture).expect("a picture on disk");
    }

    /// Gives the window another size, and waits until the page has it.
    pub async fn resize(&self, width: u32, height: u32) {
        let wished = json!([width, height]);
        let (width, height) = (width.to_string(), height.to_string());
        // A window that is just about to leave the whole screen takes another size after it: so it is given again.
        let resized = until(async || {
            let now = self.script("return [innerWidth, innerHeight]").await;
            if now == wished {
                return Ok(());
            }
            self.xdotool(&["search", "--onlyvisible", "--class", "oevebane", "windowsize", &width, &height]).await;
            Err(now.to_string())
        });
        resized.await.unwrap_or_else(|now| panic!("{}: the page is {now}, not {wished}", self.name()));
    }

    /// Waits until the window stands among the others, and does not fill the screen.
    pub async fn has_left_full_screen(&self) {
        let left = until(async || match self.script("return [innerHeight, screen.height]").await {
            sizes if sizes[0] == sizes[1] => Err("it fills the screen".to_owned()),
            _ => Ok(()),
        });
        left.await.unwrap_or_else(|fills| panic!("the window of {}: {fills}", self.name()));
    }

    /// Runs a script in the page, as the body of a function, and gives what it returns.
    pub async fn script(&self, script: &str) -> Value {
        answer(self.window().client().execute(script, Vec::new()))
            .await
            .unwrap_or_else(|error| panic!("{script:.200}: {error}"))
            .into()
    }

    /// Runs a script in the page, as the body of a function, where there is a page: between two there is none.
    ///
    /// # Errors
    /// What kept it from being run.
    pub async fn try_script(&self, script: &str) -> Result<Value, String> {
        let answered = answer(self.window().client().execute(script, Vec::new())).await;
        answered.map(Into::into).map_err(|error| error.to_string())
    }

    /// Runs a script in the page, as the body of a function whose one argument takes the result when it is there.
    pub async fn script_async(&self, script: &str) -> Value {
        let answered = answer(self.window().client().execute_async(script, Vec::new())).await;
        answered.unwrap_or_else(|error| panic!("{script:.200}: {error}")).into()
    }

    pub(crate) async fn run(&self, task: &[Value]) -> Result<Value, CmdError> {
        let task = task.iter().cloned().map(Into::into).collect();
        answer(self.window().client().execute(PAGE, task)).await.map(Into::into)
    }

    /// Carries a task out until it finds what it looks for.
    pub(crate) async fn look(&self, doing: &str, task: &Value) -> Value {
        let found = until(async || self.found(task).await).await;
        found.unwrap_or_else(|instead| panic!("{} wants to {doing}, but {instead}", self.name()))
    }

    async fn found(&self, task: &Value) -> Result<Value, String> {
        let task = task.as_array().expect("a task");
        let said = self.run(task).await.map_err(|error| error.to_string())?;
        let instead = || said.get("instead").and_then(Value::as_str).unwrap_or("it is not there");
        said.get("found").cloned().ok_or_else(|| instead().to_owned())
    }

    /// Finds an element and does something with it. The page may redraw in between: then again from the start.
    async fn does_by_mouse(&self, deed: &Deed<'_>, what: &Value) {
        let clicks = matches!(deed, Deed::Click);
        let find = json!([if clicks { "aim" } else { "find" }, what[0], what[1]]);
        let done = until(async || {
            let found = self.found(&find).await?;
            let id = found[ELEMENT].as_str().ok_or("no element")?.to_owned();
            let element = Element::from_element_id(self.window().client().clone(), ElementRef::from(id));
            answer(self.touches(deed, element)).await.map_err(|error| error.to_string())?;
            if clicks && self.has_missed().await { Err("the page moves under the mouse".to_owned()) } else { Ok(()) }
        })
        .await;
        done.unwrap_or_else(|instead| panic!("{} wants to come to {what}, but {instead}", self.name()));
    }

    /// Whether the last click came to something else, which it then did nothing to. A page that does not answer any more
    /// has been hit.
    async fn has_missed(&self) -> bool {
        let missed = timeout(SOON, self.run(&[json!("missed")])).await.ok().and_then(Result::ok);
        assert!(
            missed != Some(json!("slipped")),
            "{}: the page moves away what is pressed before it is let go",
            self.name()
        );
        missed == Some(json!(true))
    }

    async fn touches(&self, deed: &Deed<'_>, element: Element) -> Result<(), CmdError> {
        match deed {
            Deed::Click => element.click().await,
            Deed::Write(text) => element.send_keys(text).await,
            Deed::Rewrite(text) => {
                self.run(&[json!("select"), json!({ ELEMENT: element.element_id().as_ref() })]).await?;
                element.send_keys(if text.is_empty() { "\u{e017}" } else { text }).await
            }
        }
    }
}
