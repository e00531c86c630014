const WORKER = '/sw.js';
const SCOPE = '/visits';

/** Whether the page would open without a connection; `why` where it would not and the reason is known. */
export interface Keeping {
  readonly kept: boolean;
  readonly why?: string;
}

/**
 * Has the browser keep this page and the files it is made of, so that it opens without a connection. Only the page of visits
 * is kept; the rest of the product is not touched. What is kept is replaced as a whole once a newer edition is there whole.
 */
export async function keepPage(): Promise<Keeping> {
  if (!('serviceWorker' in navigator)) return { kept: false };
  const { active } = await running();
  if (!active) return { kept: false };
  const { port1, port2 } = new MessageChannel();
  const answer = new Promise<Keeping>((resolve) => {
    port1.onmessage = ({ data }) => resolve(data);
  });
  active.postMessage({ kind: 'keep', page: SCOPE, files: filesOfPage(), entry: entryFile() }, [port2]);
  return answer;
}

/** The registration once its worker runs. `serviceWorker.ready` would wait for ever on a page that lies outside the scope. */
async function running(): Promise<ServiceWorkerRegistration> {
  const registration = await navigator.serviceWorker.register(WORKER, { scope: SCOPE });
  const worker = registration.installing ?? registration.waiting;
  // An edition that waits behind one that runs may wait for ever; what runs is enough.
  if (worker && !registration.active) {
    await new Promise<void>((resolve) => {
      worker.addEventListener('statechange', () => {
        if (worker.state === 'activated' || worker.state === 'redundant') resolve();
      });
    });
  }
  return registration;
}

/** Built files that this page has loaded: scripts, styles and what they brought in. */
function filesOfPage(): readonly string[] {
  const loaded = performance.getEntriesByType('resource').map(({ name }) => new URL(name));
  const own = loaded.filter(({ origin, pathname }) => origin === location.origin && pathname.startsWith('/assets/'));
  return [
    ...new Set(['/favicon.svg', '/visits.webmanifest', entryFile(), ...own.map(({ pathname }) => pathname)]),
  ].filter((path) => path !== '');
}

/** The script that the page begins with; its name carries the hash of its content, so it tells editions apart. */
function entryFile(): string {
  const script = document.querySelector<HTMLScriptElement>('script[type="module"][src]');
  return script ? new URL(script.src).pathname : '';
}
