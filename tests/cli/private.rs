//! What the program holds in memory is nobody else's: no core, no look from another process.

use std::fs::{self, OpenOptions, Permissions};
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use rustix::fs::{CWD, FileType, Mode, mknodat};
use rustix::process::getuid;

/// Whoever may do anything looks at nothing of this person's.
const NOBODY: u32 = 65_534;

/// Who owns what the system shows of a process, while it waits for that pipe to be written: the
/// person, or the system alone where the process keeps its memory to itself.
fn shown_to(mut program: Command, pipe: &Path) -> u32 {
    if getuid().is_root() {
        program.uid(NOBODY);
    }
    let quiet = program.stdout(Stdio::null()).stderr(Stdio::null());
    let mut child = quiet.spawn().unwrap();
    let (send, opened) = mpsc::channel();
    let at = pipe.to_owned();
    thread::spawn(move || {
        // Opens once the other end is open: the program is past its beginning.
        let _ = send.send(OpenOptions::new().write(true).open(at));
    });
    let writer = opened.recv_timeout(Duration::from_secs(30));
    let status = format!("/proc/{}/status", child.id());
    let owner = fs::metadata(status).map(|status| status.uid());
    drop(writer.unwrap().unwrap());
    child.wait().unwrap();
    owner.unwrap()
}

#[test]
fn neither_a_core_nor_another_process_sees_its_memory() {
    let home = tempfile::tempdir().unwrap();
    let open_to_all = Permissions::from_mode(0o777);
    fs::set_permissions(home.path(), open_to_all.clone()).unwrap();
    let pipe = home.path().join("contrats.csv");
    mknodat(CWD, &pipe, FileType::Fifo, Mode::from_raw_mode(0o600), 0).unwrap();
    fs::set_permissions(&pipe, open_to_all.clone()).unwrap();
    let person = if getuid().is_root() {
        NOBODY
    } else {
        getuid().as_raw()
    };
    // The look itself is looked at: of any other program the person owns what is shown.
    let mut other = Command::new("cat");
    other.arg(&pipe);
    assert_eq!(shown_to(other, &pipe), person);
    // Where others may run it, whatever the rights of the folder it was built in.
    let program = home.path().join("relais");
    fs::copy(env!("CARGO_BIN_EXE_relais"), &program).unwrap();
    fs::set_permissions(&program, open_to_all).unwrap();
    let mut relais = Command::new(&program);
    relais.env_clear().env("HOME", home.path());
    relais.args(["engagement", "--contracts"]).arg(&pipe);
    assert_eq!(shown_to(relais, &pipe), 0);
}
