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

function keep(chosen: Record<string, string>): void {
  try {
    if (Object.keys(chosen).length > 0) localStorage.setItem(key, JSON.stringify(chosen));
    else localStorage.removeItem(key);
  } catch {
    // The choice then holds for this page.
  }
}

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
      if (value === '') document.documentElement.removeAttribute(`data-${name}`);
      else {
        document.documentElement.setAttribute(`data-${name}`, value);
        chosen[name] = value;
      }
    }
    keep(chosen);
  });
  choices.hidden = false;
}

const choices = document.querySelector<HTMLElement>('[data-reading]');
if (choices) start(choices);
