//! Many jobs on a few threads.

use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread::Builder;
use std::{io, thread};

use thread_priority::{ThreadPriority, set_current_thread_priority};

/// Starts a thread that works beside a window: it gives way to whatever else the machine has to do, so
/// that frames are drawn in time. Where the system does not let a thread lower its priority, it works
/// at the one it has.
///
/// # Errors
/// If the system gives no thread.
pub fn beside<R: Send + 'static>(
    name: &str,
    work: impl FnOnce() -> R + Send + 'static,
) -> io::Result<thread::JoinHandle<R>> {
    Builder::new().name(name.to_owned()).spawn(move || {
        set_current_thread_priority(ThreadPriority::Min).ok();
        work()
    })
}

/// Runs a job per item on `threads` threads (at least one), each with something of its own that it
/// makes first; results in the order of the items, whatever the number of threads. Items that were not
/// begun when `stop` was set are missing.
///
/// # Panics
/// If a job does.
pub fn each_with<T: Sync, S, R: Send>(
    items: &[T],
    (threads, stop): (usize, &AtomicBool),
    own: impl Fn() -> S + Sync,
    job: impl Fn(&mut S, &T) -> R + Sync,
) -> Vec<R> {
    let next = AtomicUsize::new(0);
    let work = || {
        let (mut own, mut done) = (own(), vec![]);
        while !stop.load(Ordering::Relaxed) {
            let k = next.fetch_add(1, Ordering::Relaxed);
            let Some(item) = items.get(k) else {
                break;
            };
            done.push((k, job(&mut own, item)));
        }
        done
    };
    let mut all: Vec<(usize, R)> = thread::scope(|scope| {
        let running: Vec<_> = (0..threads.max(1)).map(|_| scope.spawn(work)).collect();
        let joined = running.into_iter().map(thread::ScopedJoinHandle::join);
        joined
            .flat_map(|part| part.unwrap_or_else(|panic| std::panic::resume_unwind(panic)))
            .collect()
    });
    all.sort_by_key(|&(k, _)| k);
    all.into_iter().map(|(_, result)| result).collect()
}

/// The same where nothing stops it and threads need nothing of their own.
///
/// # Panics
/// If a job does.
pub fn each<T: Sync, R: Send>(items: &[T], threads: usize, job: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let never = AtomicBool::new(false);
    each_with(items, (threads, &never), || (), |(), item| job(item))
}
