/** Says that the site may be installed, and asks the browser to keep the current year for days without a network. */
export function keep(): void {
  const link = Object.assign(document.createElement('link'), { rel: 'manifest', href: '/manifest.webmanifest' });
  document.head.append(link);
  // Not every browser has the first, and pages without HTTPS not the second.
  const { connection, serviceWorker } = navigator as { connection?: { saveData?: boolean }; serviceWorker?: ServiceWorkerContainer };
  if (connection?.saveData) return;
  serviceWorker?.register('/sw.js').catch(() => undefined);
}
