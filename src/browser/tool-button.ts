/** Adds a button to the list of what can be done with the page. */
export function addTool(list: Element, label: string, run: (button: HTMLButtonElement) => void): HTMLButtonElement {
  const item = document.createElement('li');
  const button = Object.assign(document.createElement('button'), { type: 'button', textContent: label });
  button.addEventListener('click', () => run(button));
  item.append(button);
  list.append(item);
  return button;
}
