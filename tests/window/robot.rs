//! A person at the window: sees what a screen reader would be told, and has a mouse or a keyboard.

use std::fmt::Write as _;
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use plenary::desktop::controls::{Control, Controls};
use plenary::session::line::LogLine;

/// How long the window may take to answer: software drawing on a busy machine is slow.
const PATIENCE: Duration = Duration::from_secs(60);
/// Between two looks at the window.
const LOOK: Duration = Duration::from_millis(25);
/// A page that has not changed for so long lies still.
const STILL: Duration = Duration::from_millis(250);
/// What a key changes is there within so long, or it changed nothing.
const SOON: Duration = Duration::from_secs(2);
/// Size of the window, pixels.
pub const SIZE: (u32, u32) = (1280, 720);

/// A program that ends with the test.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// The real window on a display of its own.
pub struct Robot {
    folder: tempfile::TempDir,
    window: String,
    /// Name of the display.
    pub display: String,
    // Dropped in this order.
    game: Running,
    _screen: Running,
}

impl Robot {
    /// Opens the window; `kept` is a log that waits on the title.
    pub fn open(kept: Option<&Path>) -> Self {
        let folder = tempfile::tempdir().unwrap();
        if let Some(kept) = kept {
            std::fs::copy(kept, folder.path().join("session.log")).unwrap();
        }
        let (width, height) = SIZE;
        let settings = format!(
            r#"{{"theme":"paper","scale":1.0,"window":{{"x":0,"y":0,"width":{width},"height":{height}}}}}"#
        );
        std::fs::write(folder.path().join("settings.json"), settings).unwrap();
        let (screen, display) = screen();
        let game = Command::new(env!("CARGO_BIN_EXE_plenary"))
            .env("DISPLAY", &display)
            .env("PLENARY_LOG", folder.path().join("session.log"))
            .env("PLENARY_SETTINGS", folder.path().join("settings.json"))
            .env("PLENARY_CONTROLS", folder.path().join("controls.json"))
            .env("PLENARY_MOTION", "reduced")
            .env("XDG_DATA_HOME", folder.path().join("data"))
            .stdout(Stdio::null())
            .stderr(std::fs::File::create(folder.path().join("stderr")).unwrap())
            .spawn()
            .unwrap();
        let mut robot = Self {
            folder,
            window: String::new(),
            display,
            game: Running(game),
            _screen: Running(screen),
        };
        robot.window = robot.x(&["search", "--sync", "--onlyvisible", "--name", "Plenary"]);
        robot.wait("the title", |page| page.screen == "Title");
        robot.to_window();
        robot
    }

    /// The teacher's own window, once it is open.
    pub fn own_window(&self) -> String {
        let name = "For the teacher";
        self.x(&["search", "--sync", "--onlyvisible", "--name", name])
    }

    /// Goes on at the teacher's own window, which is being opened.
    pub fn to_own_window(&self) {
        self.x(&["windowfocus", "--sync", &self.own_window()]);
        self.wait("the teacher's own window", |page| !page.own.is_empty());
    }

    /// Goes back to the room's window.
    pub fn to_window(&self) {
        self.x(&["windowfocus", "--sync", &self.window]);
    }

    /// Runs `xdotool`, and gives the last line of what it says.
    fn x(&self, words: &[&str]) -> String {
        let run = Command::new("xdotool")
            .env("DISPLAY", &self.display)
            .args(words)
            .output()
            .unwrap();
        assert!(run.status.success(), "xdotool {words:?}: {run:?}");
        let said = String::from_utf8(run.stdout).unwrap();
        said.lines().last().unwrap_or_default().to_owned()
    }

    /// What the window shows now; nothing before its first frame.
    pub fn page(&self) -> Controls {
        let words = std::fs::read_to_string(self.folder.path().join("controls.json"));
        let words = words.unwrap_or_else(|_| "{\"screen\":\"\",\"all\":[]}".to_owned());
        serde_json::from_str(&words).unwrap()
    }

    /// Looks until something is so.
    ///
    /// # Panics
    /// If it does not come to be so, with all that the page says.
    pub fn wait(&self, what: &str, so: impl Fn(&Controls) -> bool) -> Controls {
        let since = Instant::now();
        loop {
            let page = self.page();
            if so(&page) {
                return page;
            }
            let late = since.elapsed() > PATIENCE || !self.alive();
            assert!(!late, "{what}: {}", self.told(&page));
            sleep(LOOK);
        }
    }

    /// The page once it lies still.
    pub fn still(&self) -> Controls {
        let begun = Instant::now();
        let (mut page, mut since) = (self.page(), Instant::now());
        while since.elapsed() < STILL && begun.elapsed() < PATIENCE {
            sleep(LOOK);
            let now = self.page();
            if now != page {
                (page, since) = (now, Instant::now());
            }
        }
        page
    }

    /// Hundredths of a second of processor time that the window has used so far.
    pub fn ticks(&self) -> u64 {
        // Fields 14 and 15: time of its own and of the system.
        let fields = self.stat();
        fields[11..13]
            .iter()
            .map(|f| f.parse::<u64>().unwrap())
            .sum()
    }

    /// Whether the program runs.
    fn alive(&self) -> bool {
        self.stat().first().is_some_and(|state| state != "Z")
    }

    /// What the system says of the program, from its state on, which is field 3.
    fn stat(&self) -> Vec<String> {
        let stat = std::fs::read_to_string(format!("/proc/{}/stat", self.game.0.id()));
        let stat = stat.unwrap_or_default();
        // The name before it is in brackets.
        let fields = stat.rsplit(')').next().unwrap_or_default();
        fields.split_whitespace().map(str::to_owned).collect()
    }

    /// Everything in view, and what the program said on its way.
    pub fn told(&self, page: &Controls) -> String {
        let mut told = format!("on {}:\n", page.screen);
        for c in page.all.iter().filter(|c| c.seen.is_some()) {
            let _ = writeln!(told, "  {} “{}” {} {:?}", c.role, c.name, c.value, c.seen);
        }
        let said = std::fs::read_to_string(self.folder.path().join("stderr"));
        let lines = self.lines().len();
        format!(
            "{told}{lines} lines in the log\n{}",
            said.unwrap_or_default()
        )
    }

    /// Clicks in the middle of a control.
    pub fn press(&self, control: &Control) {
        let [left, top, right, bottom] = control.seen.unwrap();
        let (x, y) = ((left + right) / 2.0, (top + bottom) / 2.0);
        let at = [x, y].map(|v| format!("{v:.0}"));
        let to = ["mousemove", "--window", &self.window, &at[0], &at[1]];
        self.x(&[&to[..], &["sleep", "0.05", "click", "1"]].concat());
    }

    /// Presses keys, one after the other, by their names on X.
    pub fn keys(&self, keys: &[&str]) {
        self.x(&[&["key", "--delay", "40"], keys].concat());
    }

    /// Types words.
    pub fn types(&self, words: &str) {
        self.x(&["type", "--delay", "40", words]);
    }

    /// Presses a key until something is so, as often as given.
    ///
    /// # Panics
    /// If it does not come to be so.
    pub fn keys_until(
        &self,
        key: &str,
        most: usize,
        what: &str,
        so: impl Fn(&Controls) -> bool,
    ) -> Controls {
        for _ in 0..most {
            let page = self.still();
            if so(&page) {
                return page;
            }
            self.keys(&[key]);
        }
        let page = self.still();
        assert!(so(&page), "{what}: {}", self.told(&page));
        page
    }

    /// Waits until something is so, but not for long: whether it came to be so.
    pub fn soon(&self, so: impl Fn(&Controls) -> bool) -> bool {
        let since = Instant::now();
        while since.elapsed() < SOON {
            if so(&self.page()) {
                return true;
            }
            sleep(LOOK);
        }
        false
    }

    /// Waits for something to press whose name is as asked, and presses it.
    pub fn click(&self, what: &str, is: impl Fn(&str) -> bool) {
        let page = self.wait(what, |page| button(page, &is).is_some());
        self.press(button(&page, &is).unwrap());
    }

    /// The same, by the beginning of the name.
    pub fn click_on(&self, name: &str) {
        self.click(name, |n| n.starts_with(name));
    }

    /// Where the log lies.
    pub fn log(&self) -> PathBuf {
        self.folder.path().join("session.log")
    }

    /// The lines of the log without its head.
    pub fn lines(&self) -> Vec<LogLine> {
        let log = std::fs::read_to_string(self.log()).unwrap_or_default();
        // The last line may be half written.
        let whole = log.split_inclusive('\n').filter(|l| l.ends_with('\n'));
        let lines = whole.skip(1).map(|l| serde_json::from_str(l).unwrap());
        lines.collect()
    }

    /// Waits until the log has a line more than so many.
    pub fn logged(&self, before: usize, what: &str) {
        self.wait(what, |_| self.lines().len() > before);
    }
}

/// What has the focus, if it is in view.
pub fn focused(page: &Controls) -> Option<&Control> {
    page.all.iter().find(|c| c.focused && c.seen.is_some())
}

/// What can be pressed and has a name as asked.
pub fn button(page: &Controls, is: impl Fn(&str) -> bool) -> Option<&Control> {
    let usable = |c: &&Control| c.role == "Button" && c.enabled && c.seen.is_some();
    page.all.iter().filter(usable).find(|c| is(&c.name))
}

/// A display that nobody else has, and its name.
fn screen() -> (Child, String) {
    let (width, height) = SIZE;
    let size = format!("{width}x{height}x24");
    let mut screen = Command::new("Xvfb")
        .args(["-displayfd", "1", "-nolisten", "tcp", "-screen", "0", &size])
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut number = String::new();
    let mut said = BufReader::new(screen.stdout.take().unwrap());
    said.read_line(&mut number).unwrap();
    (screen, format!(":{}", number.trim()))
}
