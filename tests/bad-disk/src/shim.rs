//! What SQLite calls. Each function asks the disk first, and then lets the system's own VFS do it.

use std::ffi::{CStr, OsStr, c_char, c_int, c_void};
use std::os::unix::ffi::OsStrExt as _;
use std::path::{Path, PathBuf};
use std::ptr;
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};

use rusqlite::ffi;

use crate::disk::{Disk, Operation};

/// All disks that there are.
static DISKS: Mutex<Vec<Arc<Disk>>> = Mutex::new(Vec::new());
/// The system's own VFS, once ours stands before it.
static SYSTEM: OnceLock<System> = OnceLock::new();

struct System(*mut ffi::sqlite3_vfs);

// SAFETY: it lives as long as the process, and nobody changes it.
unsafe impl Send for System {}
// SAFETY: as above.
unsafe impl Sync for System {}

/// One of our files. The system's own file follows it in memory.
#[repr(C)]
struct File {
    base: ffi::sqlite3_file,
    of: *mut OnDisk,
}

/// Where a file is.
struct OnDisk {
    disk: Arc<Disk>,
    path: PathBuf,
}

static METHODS: ffi::sqlite3_io_methods = ffi::sqlite3_io_methods {
    // Without shared memory and without mapping: the app asks for neither.
    iVersion: 1,
    xClose: Some(close),
    xRead: Some(read),
    xWrite: Some(write),
    xTruncate: Some(truncate),
    xSync: Some(sync),
    xFileSize: Some(file_size),
    xLock: Some(lock),
    xUnlock: Some(unlock),
    xCheckReservedLock: Some(check_reserved_lock),
    xFileControl: Some(file_control),
    xSectorSize: Some(sector_size),
    xDeviceCharacteristics: Some(device_characteristics),
    xShmMap: None,
    xShmLock: None,
    xShmBarrier: None,
    xShmUnmap: None,
    xFetch: None,
    xUnfetch: None,
};

/// Puts the shim before the system's own VFS, once.
pub fn register() {
    SYSTEM.get_or_init(|| {
        // SAFETY: SQLite gives its default VFS, which lives as long as the process.
        let system = unsafe { ffi::sqlite3_vfs_find(ptr::null()) };
        assert!(!system.is_null(), "SQLite has a VFS");
        // SAFETY: it was just given. What is not replaced here works without knowing which VFS it is called on.
        let mut own = unsafe { *system };
        own.szOsFile += c_int::try_from(size_of::<File>()).unwrap_or(c_int::MAX);
        own.zName = c"bad-disk".as_ptr();
        own.xOpen = Some(open);
        own.xDelete = Some(delete);
        let own = Box::into_raw(Box::new(own));
        // SAFETY: `own` is never freed.
        let done = unsafe { ffi::sqlite3_vfs_register(own, 1) };
        assert_eq!(done, ffi::SQLITE_OK, "SQLite takes another VFS");
        System(system)
    });
}

fn disks() -> MutexGuard<'static, Vec<Arc<Disk>>> {
    DISKS.lock().unwrap_or_else(PoisonError::into_inner)
}

pub fn add(disk: &Arc<Disk>) {
    disks().push(Arc::clone(disk));
}

pub fn forget(disk: &Arc<Disk>) {
    disks().retain(|other| !Arc::ptr_eq(other, disk));
}

/// The disk that a path is on, if it is one that may fail.
///
/// # Safety
/// `path` is null or a C string.
unsafe fn on_disk(path: *const c_char) -> Option<OnDisk> {
    if path.is_null() {
        return None;
    }
    // SAFETY: it is a C string.
    let path = Path::new(OsStr::from_bytes(unsafe { CStr::from_ptr(path) }.to_bytes())).to_owned();
    let disk = disks().iter().find(|disk| disk.holds(&path)).cloned()?;
    Some(OnDisk { disk, path })
}

fn system() -> *mut ffi::sqlite3_vfs {
    SYSTEM.get().map_or(ptr::null_mut(), |system| system.0)
}

/// The system's own file behind one of ours.
fn real(file: *mut ffi::sqlite3_file) -> *mut ffi::sqlite3_file {
    file.cast::<File>().wrapping_add(1).cast()
}

/// Calls a method of the system's own file.
macro_rules! pass {
    ($file:ident, $method:ident($($with:expr),*)) => {{
        let real = real($file);
        // SAFETY: SQLite calls this on a file that `open` has opened, behind which the system's own is open.
        unsafe {
            match (*(*real).pMethods).$method {
                Some(method) => method(real, $($with),*),
                None => ffi::SQLITE_IOERR,
            }
        }
    }};
}

/// Where one of our files is.
fn of<'a>(file: *mut ffi::sqlite3_file) -> &'a OnDisk {
    // SAFETY: `open` has put it there, and it stays until `close`.
    unsafe { &*(*file.cast::<File>()).of }
}

/// Asks the disk, and leaves the function where it fails.
macro_rules! ask {
    ($on:expr, $operation:ident) => {
        if let Err(told) = $on.disk.next(Operation::$operation) {
            return told;
        }
    };
}

unsafe extern "C" fn open(
    _vfs: *mut ffi::sqlite3_vfs,
    path: ffi::sqlite3_filename,
    file: *mut ffi::sqlite3_file,
    flags: c_int,
    opened: *mut c_int,
) -> c_int {
    // SAFETY: the system's VFS is there, and `path` is what SQLite opens.
    let (system_opens, on) = unsafe { ((*system()).xOpen, on_disk(path)) };
    let Some(system_opens) = system_opens else { return ffi::SQLITE_CANTOPEN };
    let Some(on) = on else {
        // SAFETY: there is room for more than the system's own file.
        return unsafe { system_opens(system(), path, file, flags, opened) };
    };
    // SAFETY: SQLite gives room for a file. Without methods it is one that is not open.
    unsafe { (*file).pMethods = ptr::null() };
    ask!(on, Open);
    on.disk.note(|cut| cut.opens(&on.path));
    let real = real(file);
    // SAFETY: behind ours there is room for the system's own file.
    let done = unsafe { system_opens(system(), path, real, flags, opened) };
    // SAFETY: the system's VFS has filled it in, or left it as none.
    if done == ffi::SQLITE_OK && unsafe { !(*real).pMethods.is_null() } {
        let ours = File { base: ffi::sqlite3_file { pMethods: &raw const METHODS }, of: Box::into_raw(Box::new(on)) };
        // SAFETY: as above.
        unsafe { file.cast::<File>().write(ours) };
    }
    done
}

unsafe extern "C" fn delete(_vfs: *mut ffi::sqlite3_vfs, path: *const c_char, waits: c_int) -> c_int {
    // SAFETY: as in `open`.
    let (system_deletes, on) = unsafe { ((*system()).xDelete, on_disk(path)) };
    let Some(system_deletes) = system_deletes else { return ffi::SQLITE_IOERR_DELETE };
    if let Some(on) = &on {
        ask!(on, Delete);
        on.disk.note(|cut| cut.deletes(&on.path));
    }
    // SAFETY: as in `open`.
    let done = unsafe { system_deletes(system(), path, waits) };
    if let Some(on) = on.filter(|_| waits != 0 && done == ffi::SQLITE_OK) {
        on.disk.note(|cut| cut.is_sure(&on.path));
    }
    done
}

unsafe extern "C" fn close(file: *mut ffi::sqlite3_file) -> c_int {
    let done = pass!(file, xClose());
    // SAFETY: `open` has made it, and nobody uses the file after this.
    drop(unsafe { Box::from_raw((*file.cast::<File>()).of) });
    done
}

unsafe extern "C" fn read(file: *mut ffi::sqlite3_file, to: *mut c_void, count: c_int, offset: i64) -> c_int {
    ask!(of(file), Read);
    pass!(file, xRead(to, count, offset))
}

unsafe extern "C" fn write(file: *mut ffi::sqlite3_file, from: *const c_void, count: c_int, offset: i64) -> c_int {
    let on = of(file);
    ask!(on, Write);
    let (Ok(length), Ok(place)) = (usize::try_from(count), usize::try_from(offset)) else { return ffi::SQLITE_IOERR };
    // SAFETY: SQLite gives as many bytes as it says.
    let bytes = unsafe { std::slice::from_raw_parts(from.cast::<u8>(), length) };
    on.disk.note(|cut| cut.writes(&on.path, place, bytes));
    pass!(file, xWrite(from, count, offset))
}

unsafe extern "C" fn truncate(file: *mut ffi::sqlite3_file, size: i64) -> c_int {
    let on = of(file);
    ask!(on, Truncate);
    let Ok(to) = usize::try_from(size) else { return ffi::SQLITE_IOERR_TRUNCATE };
    on.disk.note(|cut| cut.truncates(&on.path, to));
    pass!(file, xTruncate(size))
}

unsafe extern "C" fn sync(file: *mut ffi::sqlite3_file, flags: c_int) -> c_int {
    let on = of(file);
    ask!(on, Sync);
    let done = pass!(file, xSync(flags));
    if done == ffi::SQLITE_OK {
        on.disk.note(|cut| cut.is_sure(&on.path));
    }
    done
}

unsafe extern "C" fn file_size(file: *mut ffi::sqlite3_file, size: *mut i64) -> c_int {
    pass!(file, xFileSize(size))
}

unsafe extern "C" fn lock(file: *mut ffi::sqlite3_file, level: c_int) -> c_int {
    pass!(file, xLock(level))
}

unsafe extern "C" fn unlock(file: *mut ffi::sqlite3_file, level: c_int) -> c_int {
    pass!(file, xUnlock(level))
}

unsafe extern "C" fn check_reserved_lock(file: *mut ffi::sqlite3_file, is_locked: *mut c_int) -> c_int {
    pass!(file, xCheckReservedLock(is_locked))
}

unsafe extern "C" fn file_control(file: *mut ffi::sqlite3_file, what: c_int, with: *mut c_void) -> c_int {
    pass!(file, xFileControl(what, with))
}

unsafe extern "C" fn sector_size(file: *mut ffi::sqlite3_file) -> c_int {
    pass!(file, xSectorSize())
}

unsafe extern "C" fn device_characteristics(file: *mut ffi::sqlite3_file) -> c_int {
    pass!(file, xDeviceCharacteristics())
}
