import { brotliCompressSync } from 'node:zlib';

/** What a page has a browser fetch, by what it is for. */
interface PageFiles {
  /** Without these nothing is drawn. */
  styles: string[];
  /** For paper; fetched when all else is there. */
  printStyles: string[];
  scripts: string[];
  /** Scripts that come when all else is there. */
  laterScripts: string[];
  /** Pictures that a browser fetches at once, those of the style sheets too. */
  pictures: string[];
  fonts: string[];
}

const linkPattern = /<link\b[^>]*\brel="stylesheet"[^>]*>/g;

function hrefOf(tag: string, name: 'href' | 'src'): string {
  return new RegExp(`\\s${name}="([^"]+)"`).exec(tag)?.[1] ?? '';
}

function unique(addresses: readonly string[]): string[] {
  return [...new Set(addresses)];
}

/** The addresses in the `url()`s of a style sheet, which our build writes from the root of the site. */
function addressesIn(css: string): string[] {
  return [...css.matchAll(/url\(["']?(\/[^"')#]+)/g)].map((match) => match[1] ?? '');
}

/**
 * The files of a page that our build wrote.
 * @param html the page
 * @param read a file's bytes by its address
 */
function pageFiles(html: string, read: (address: string) => Buffer): PageFiles {
  const links = html.match(linkPattern) ?? [];
  const isPrint = (tag: string) => tag.includes('media="print"');
  const styles = unique(links.filter((tag) => !isPrint(tag)).map((tag) => hrefOf(tag, 'href')));
  const named = unique(styles.flatMap((style) => addressesIn(read(style).toString())));
  const shown = (html.match(/<img\b[^>]*>/g) ?? []).filter((tag) => !tag.includes('loading="lazy"')).map((tag) => hrefOf(tag, 'src'));
  return {
    styles,
    printStyles: unique(links.filter(isPrint).map((tag) => hrefOf(tag, 'href'))),
    scripts: unique((html.match(/<script\b[^>]*\ssrc="[^>]*>/g) ?? []).map((tag) => hrefOf(tag, 'src'))),
    laterScripts: unique([...html.matchAll(/<script\b[^>]*\sdata-tools="([^"]+)"/g)].map((match) => match[1] ?? '')),
    pictures: unique([...shown, ...named.filter((address) => !address.endsWith('.woff2'))]),
    fonts: named.filter((address) => address.endsWith('.woff2')),
  };
}

/** What a page weighs on the wire, bodies only. */
interface PageWeight {
  html: number;
  css: number;
  /** HTML, style sheets, scripts and pictures that are fetched at once. */
  firstView: number;
  /** All of it: paper, fonts and what comes later too. */
  whole: number;
}

/**
 * Weighs a page and its files: texts in Brotli, fonts and pictures made of bytes as they are.
 * @param html the page
 * @param read a file's bytes by its address
 */
export function weighPage(html: string, read: (address: string) => Buffer): PageWeight {
  const size = (address: string) => (/\.(?:woff2|png|webp|jpe?g)$/.test(address) ? read(address).length : brotliCompressSync(read(address)).length);
  const sum = (addresses: readonly string[]) => addresses.reduce((total, address) => total + size(address), 0);
  const files = pageFiles(html, read);
  const own = brotliCompressSync(html).length;
  const css = sum(files.styles);
  const firstView = own + css + sum(files.scripts) + sum(files.pictures);
  return { html: own, css, firstView, whole: firstView + sum(files.printStyles) + sum(files.laterScripts) + sum(files.fonts) };
}
