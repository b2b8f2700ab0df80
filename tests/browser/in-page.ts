/*
 * Questions that run inside a page, each complete in itself: the browser gets its text and nothing around it.
 * Each answers with what is wrong.
 */

/** Links and controls smaller than 44 px that stand alone; those within running text are exempt (WCAG 2.5.8). */
export function smallTargets(): string[] {
  const isInText = (element: Element) => {
    const block = element.closest('p, li, dd, dt, td, th, summary, label, caption');
    const around = block ? (block.textContent).replace(element.textContent, '').trim() : '';
    return getComputedStyle(element).display === 'inline' && around !== '';
  };
  return [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, summary, [tabindex="0"]')].flatMap((element) => {
    if (!element.checkVisibility({ visibilityProperty: true })) return [];
    // The whole tile may be the target, through a pseudo-element that covers it.
    const cover = getComputedStyle(element, '::after');
    const tile = cover.position === 'absolute' && cover.content !== 'none' ? element.closest('li, article, div') : element.closest('label');
    const { width, height } = (tile ?? element).getBoundingClientRect();
    if (width <= 1 || isInText(element)) return [];
    return height < 43.5 || width < 24 ? [`${element.outerHTML.slice(0, 90)} is ${Math.round(width)} × ${Math.round(height)}`] : [];
  });
}

/** Text that its own box cuts off, and a page wider than its window. */
export function clippedText(): string[] {
  const wide = document.documentElement.scrollWidth > innerWidth ? [`${document.documentElement.scrollWidth} px wide at ${innerWidth}`] : [];
  const cut = [...document.querySelectorAll('body *')].flatMap((element) => {
    const { overflowX, overflowY, clipPath, position } = getComputedStyle(element);
    const isHiddenOnPurpose = position === 'absolute' && clipPath !== 'none';
    if (isHiddenOnPurpose || element.closest('svg') || element.textContent.trim() === '' || !element.checkVisibility()) return [];
    const isCut = (overflowY === 'hidden' || overflowY === 'clip') && element.scrollHeight > element.clientHeight + 1;
    const isCutAside = (overflowX === 'hidden' || overflowX === 'clip') && element.scrollWidth > element.clientWidth + 1;
    return isCut || isCutAside ? [element.outerHTML.slice(0, 90)] : [];
  });
  return [...wide, ...cut];
}

/** Words that lie on other words: no rule of axe sees them. */
export function overprintedText(): string[] {
  const isShown = (element: Element) => {
    for (let around: Element | null = element; around; around = around.parentElement) if (getComputedStyle(around).clipPath !== 'none') return false;
    return !element.closest('svg') && element.checkVisibility({ visibilityProperty: true });
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const lines: { text: string; left: number; right: number; top: number; bottom: number }[] = [];
  const range = document.createRange();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = (node.nodeValue ?? '').trim().slice(0, 30);
    if (text === '' || !node.parentElement || !isShown(node.parentElement)) continue;
    range.selectNodeContents(node);
    for (const { left, right, top, bottom, width, height } of range.getClientRects()) {
      // Letters fill the middle of the box of their line. Above the page waits what comes by keyboard.
      if (width > 1 && bottom + scrollY > 0) lines.push({ text, left, right, top: top + height / 4, bottom: bottom - height / 4 });
    }
  }
  lines.sort((one, other) => one.top - other.top);
  return lines.flatMap((one, index) => {
    const over: string[] = [];
    for (const other of lines.slice(index + 1)) {
      if (other.top >= one.bottom) break;
      if (Math.min(one.right, other.right) - Math.max(one.left, other.left) > 2) over.push(`“${one.text}” and “${other.text}”`);
    }
    return over;
  });
}

/** Thai in several lines that stand closer than the tallest stacks of marks need: 1.64 of the size in this face. */
export function crampedThai(): string[] {
  return [...document.querySelectorAll('body *')].flatMap((element) => {
    const own = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE && /[ก-๙]{2}/.test(node.nodeValue ?? ''));
    if (own.length === 0 || element.closest('svg') || !element.checkVisibility()) return [];
    const range = document.createRange();
    range.selectNodeContents(element);
    const lines = new Set([...range.getClientRects()].filter(({ width }) => width > 1).map(({ bottom }) => Math.round(bottom)));
    const { lineHeight, fontSize } = getComputedStyle(element);
    return lines.size > 1 && parseFloat(lineHeight) / parseFloat(fontSize) < 1.64 ? [`${lineHeight} for ${fontSize}: ${element.textContent.trim().slice(0, 40)}`] : [];
  });
}

/** Links of one name to several places, and names that say nothing. */
export function linksOfOneName(): string[] {
  const empty = /^(เปิด|ที่นี่|คลิก|คลิกที่นี่|อ่านต่อ|เพิ่มเติม|ดูเพิ่มเติม|ดู|ลิงก์|here|more|link)$/;
  const places = new Map<string, Set<string>>();
  for (const link of document.querySelectorAll('a[href]')) {
    if (!link.checkVisibility()) continue;
    const name = (link.getAttribute('aria-label') ?? link.textContent).replace(/\s+/g, ' ').trim();
    places.set(name, (places.get(name) ?? new Set()).add((link as HTMLAnchorElement).href));
  }
  return [...places].flatMap(([name, hrefs]) => (hrefs.size > 1 || empty.test(name) ? [`“${name}” leads to ${[...hrefs].join(' and ')}`] : []));
}

/**
 * Three foreign words in a row that no `lang` tells of. Names are no language (WCAG 3.1.2): those of files, addresses and codes,
 * and those that Thai readers know by the site's glossary.
 * @param names of the glossary
 */
export function untoldForeignText(names: readonly string[]): string[] {
  const found: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    const [words] = /\b[A-Za-z]{2,}(?:[ ,]+[A-Za-z]{2,}){2,}\b/.exec(node.nodeValue ?? '') ?? [];
    if (words === undefined || names.includes(words) || element?.closest('code, pre, kbd, samp, script, style')) continue;
    if (element?.closest('[lang]')?.getAttribute('lang') === 'th') found.push(words);
  }
  return found;
}

/** Things that take the focus and then look as before, or are covered by something else. */
export function unseenFoci(): string[] {
  const before = document.activeElement;
  const unseen = [...document.querySelectorAll<HTMLElement>('a[href], button, input:not([type=hidden]), select, summary')].flatMap((element) => {
    if (!element.checkVisibility({ visibilityProperty: true })) return [];
    // Written by a script, the focus counts as the keyboard's.
    element.focus({ focusVisible: true });
    if (document.activeElement !== element) return [];
    // A control that only readers of screens meet shows its focus on its label.
    const shown = element instanceof HTMLInputElement && element.classList.contains('visually-hidden') ? (element.labels?.[0] ?? element) : element;
    const { outlineStyle, outlineWidth } = getComputedStyle(shown);
    const rect = shown.getBoundingClientRect();
    const top = document.elementFromPoint(rect.left + rect.width / 2, rect.top + rect.height / 2);
    const isCovered = top !== null && !shown.contains(top) && !top.contains(shown);
    if (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && !isCovered) return [];
    return [`${element.outerHTML.slice(0, 90)}${isCovered ? ` under ${top.outerHTML.slice(0, 60)}` : ''}`];
  });
  if (before instanceof HTMLElement) before.focus();
  return unseen;
}
