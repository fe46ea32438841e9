//! Whether a folder lies on a network file system, as far as can be told.

use std::path::Path;

use crate::store::error::StoreError;

/// Refuses a folder on a network file system, where neither locks nor syncs can be trusted.
#[cfg(target_os = "linux")]
pub(in crate::store) fn refuse(path: &Path) -> Result<(), StoreError> {
    let here = nearest(path);
    let Ok(about) = rustix::fs::statfs(here) else {
        return Ok(());
    };
    let magic = about.f_type as u32;
    let remote = if magic == FUSE {
        fuse_is_remote(here)
    } else {
        NETWORK.contains(&magic)
    };
    if remote {
        return Err(StoreError::NetworkDisk { path: path.into() });
    }
    Ok(())
}

/// Elsewhere it cannot be told.
#[cfg(not(target_os = "linux"))]
pub(in crate::store) fn refuse(path: &Path) -> Result<(), StoreError> {
    let _ = nearest(path);
    Ok(())
}

/// Any file system in user space: which one, the table of mounts tells.
#[cfg(target_os = "linux")]
const FUSE: u32 = 0x6573_5546;

/// Magic numbers of `statfs(2)`.
#[cfg(target_os = "linux")]
const NETWORK: &[u32] = &[
    0x0000_6969, // nfs
    0x0000_517b, // smb
    0xff53_4d42, // cifs
    0xfe53_4d42, // smb2
    0x0102_1997, // 9p
    0x5346_414f, // afs
    0x6b41_4653, // kafs
    0x7375_7245, // coda
    0x0000_564c, // ncp
    0x00c3_6400, // ceph
    0x0bd0_0bd0, // lustre
    0x0116_1970, // gfs2
    0x7461_636f, // ocfs2
];

/// File systems in user space that reach over a network, by their names in the table of mounts.
#[cfg(target_os = "linux")]
const REMOTE_FUSE: &[&str] = &[
    "sshfs",
    "rclone",
    "davfs",
    "davfs2",
    "s3fs",
    "gcsfuse",
    "goofys",
    "glusterfs",
    "curlftpfs",
    "smbnetfs",
    "gvfsd-fuse",
    "kio-fuse",
    "ceph-fuse",
    "google-drive-ocamlfuse",
    "onedriver",
    "juicefs",
    "seaweedfs",
    "moosefs",
    "mfs",
    "beegfs",
    "afpfs",
];

#[cfg(target_os = "linux")]
fn fuse_is_remote(path: &Path) -> bool {
    let Ok(real) = path.canonicalize() else {
        return false;
    };
    let mounts = std::fs::read_to_string("/proc/self/mountinfo").unwrap_or_default();
    kind_of_mount(&mounts, &real).is_some_and(|kind| {
        let name = kind.strip_prefix("fuse.").unwrap_or(&kind);
        REMOTE_FUSE.contains(&name)
    })
}

/// The file system's name of the mount that holds `path`: the longest mount point that it begins with.
#[cfg(target_os = "linux")]
fn kind_of_mount(mounts: &str, path: &Path) -> Option<String> {
    let mut best: Option<(usize, String)> = None;
    for line in mounts.lines() {
        let Some((before, after)) = line.split_once(" - ") else {
            continue;
        };
        let (Some(point), Some(kind)) = (before.split(' ').nth(4), after.split(' ').next()) else {
            continue;
        };
        let point = point.replace("\\040", " ");
        let longer = best.as_ref().is_none_or(|(len, _)| *len <= point.len());
        if path.starts_with(&point) && longer {
            best = Some((point.len(), kind.to_owned()));
        }
    }
    best.map(|(_, kind)| kind)
}

/// The nearest folder that is there.
fn nearest(path: &Path) -> &Path {
    path.ancestors()
        .find(|folder| folder.exists())
        .unwrap_or(Path::new("."))
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::*;

    #[test]
    fn the_longest_mount_point_tells_the_file_system() {
        let mounts = "22 1 8:1 / / rw - ext4 /dev/sda1 rw\n\
            30 22 0:40 / /home/far\\040away rw - fuse.sshfs host:/ rw\n\
            31 22 0:41 / /home rw - ext4 /dev/sda2 rw\nnonsense\n";
        let kind = |path: &str| kind_of_mount(mounts, Path::new(path));
        assert_eq!(kind("/home/far away/x").as_deref(), Some("fuse.sshfs"));
        assert_eq!(kind("/home/near").as_deref(), Some("ext4"));
        assert_eq!(kind_of_mount("", Path::new("/")), None);
    }

    #[test]
    fn a_local_folder_not_yet_made_is_not_refused() {
        let dir = tempfile::tempdir().unwrap();
        assert!(refuse(&dir.path().join("a/b")).is_ok());
    }
}
