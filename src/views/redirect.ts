import { absoluteAddress } from '../domain/address.ts';

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/**
 * A page that sends readers on from an old address. It needs nothing of the host, so it works wherever files are served.
 * @param origin the place where the agency publishes the site
 * @param to the address where the page is now
 * @param reason why it moved, in the words of staff
 */
export function redirectPage(origin: string, to: string, reason: string): string {
  const canonical = escapeHtml(absoluteAddress(origin, to));
  const href = escapeHtml(to);
  return `<!doctype html>
<html lang="th">
<head>
<meta charset="utf-8">
<title>หน้านี้ย้ายไปที่อื่นแล้ว</title>
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<link rel="canonical" href="${canonical}">
<meta http-equiv="refresh" content="0; url=${href}">
</head>
<body>
<main>
<h1>หน้านี้ย้ายไปที่อื่นแล้ว</h1>
<p>${escapeHtml(reason)}</p>
<p><a href="${href}">ไปยังหน้าใหม่</a></p>
</main>
</body>
</html>
`;
}
