//! A long piece of work shared out over threads, with its results in order: the one place where
//! the law knows of threads.

use std::thread;

/// Fewer than so many are answered sooner than a thread begins.
const WORTH_A_THREAD: usize = 4_096;

/// What `work` makes of `all`, in the order of `all`: each thread has one stretch of it. The
/// result does not depend on how many there are.
pub(super) fn shared<T: Sync, R: Send>(all: &[T], work: impl Fn(&[T]) -> Vec<R> + Sync) -> Vec<R> {
    let most = all.len() / WORTH_A_THREAD;
    let threads = match most {
        0 | 1 => 1,
        most => thread::available_parallelism().map_or(1, |threads| most.min(threads.get())),
    };
    let (own, others) = all.split_at(all.len().div_ceil(threads).min(all.len()));
    let work = &work;
    thread::scope(|scope| {
        let others = others.chunks(own.len().max(1)).map(|share| {
            let started = thread::Builder::new().spawn_scoped(scope, move || work(share));
            (share, started)
        });
        // All begin before this thread takes its own share.
        let others: Vec<_> = others.collect();
        let mut made = work(own);
        for (share, started) in others {
            made.extend(match started.map(|thread| thread.join()) {
                Ok(Ok(made)) => made,
                Ok(Err(panic)) => std::panic::resume_unwind(panic),
                // The system has no thread to give.
                Err(_) => work(share),
            });
        }
        made
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_come_in_order_however_many_threads_made_them() {
        for many in [0, 1, 4_095, 8_192, 8_193, 50_001] {
            let all: Vec<u32> = (0..many).collect();
            let odd = |share: &[u32]| share.iter().copied().filter(|n| n % 3 == 1).collect();
            assert_eq!(shared(&all, odd), odd(&all), "{many}");
        }
    }
}
