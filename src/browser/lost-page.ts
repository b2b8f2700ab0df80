// Addresses are written in small letters; whoever typed one in capitals is led to the page that was meant.
const hint = document.querySelector<HTMLElement>('[data-lost-hint]');
const link = hint?.querySelector('a');
const { pathname, hash } = location;
const small = `${pathname.toLowerCase().replace(/\/+$/, '')}/`;

if (hint && link && /[A-Z]/.test(pathname)) {
  fetch(small, { method: 'HEAD' }).then(
    ({ ok }) => {
      if (!ok) return;
      link.href = small + hash;
      link.textContent = decodeURI(small);
      hint.hidden = false;
    },
    () => undefined,
  );
}
