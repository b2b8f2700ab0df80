// Lets readers choose the size of the text and a stronger contrast. Kept in this browser only, and read by first.js.

const key = 'reading';

/** What was chosen before; nothing where storage is empty or switched off. */
function kept(): Record<string, string> {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '{}') as Record<string, string>;
  } catch {
    return {};
  }
}

function setLook(name: string, value = ''): void {
  if (value === '') document.documentElement.removeAttribute(`data-${name}`);
  else document.documentElement.setAttribute(`data-${name}`, value);
}

function keep(chosen: Record<string, string>): void {
  try {
    if (Object.keys(chosen).length > 0) localStorage.setItem(key, JSON.stringify(chosen));
    else localStorage.removeItem(key);
  } catch {
    // The choice then holds for this page.
  }
}

/** Gives the page what was chosen elsewhere meanwhile: one that the browser had put aside whole runs no script again. */
addEventListener('pageshow', ({ persisted }) => {
  if (!persisted) return;
  const chosen = kept();
  for (const name of ['size', 'contrast']) setLook(name, chosen[name]);
});

function start(choices: HTMLElement): void {
  const inputs = [...choices.querySelectorAll('input')];
  for (const [name, value] of Object.entries(kept())) {
    const choice = inputs.find((input) => input.name === name && input.value === value);
    if (choice) choice.checked = true;
  }
  choices.addEventListener('change', () => {
    const chosen: Record<string, string> = {};
    for (const { name, value, checked } of inputs) {
      if (!checked) continue;
      setLook(name, value);
      if (value !== '') chosen[name] = value;
    }
    keep(chosen);
  });
  choices.hidden = false;
}

const choices = document.querySelector<HTMLElement>('[data-reading]');
if (choices) start(choices);
