//! Who is at the keyboard, as the journal and the lock will name them.

use crate::domain::Clean;
use crate::store::Identity;

/// The display name if there is one, else the login, else the account's number; and the machine.
pub fn of(display_name: Option<&Clean>) -> Identity {
    let login = || {
        ["LOGNAME", "USER"]
            .into_iter()
            .filter_map(|name| std::env::var(name).ok())
            .find_map(Clean::some)
    };
    let who = display_name
        .cloned()
        .or_else(login)
        .unwrap_or_else(|| Clean::new(rustix::process::getuid().as_raw().to_string()));
    let system = rustix::system::uname();
    Identity {
        who,
        host: Clean::new(system.nodename().to_string_lossy()),
    }
}
