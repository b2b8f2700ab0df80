import { itemStates, type ItemState } from '../domain/assessment.ts';
import { itemStateView, type ItemCard, type ItemStateView } from './oit-item-card.ts';

/** One choice of items: of a state, of a unit, or of both. Its id is the part of the address after `#`. */
interface ItemFilter {
  id: string;
  label: string;
  count: number;
  state: ItemStateView | undefined;
  /** The classes that a chosen item has, as CSS writes them. */
  selector: string;
}

/** The choices for one unit, or for all of them together. */
export interface FilterRow {
  heading: string;
  count: number;
  /** Of the whole row; absent where the row is of every item. */
  whole: ItemFilter | undefined;
  states: ItemFilter[];
}

/** The order in which states are told. */
const stateOrder = Object.keys(itemStates) as ItemState[];

interface Choice {
  id: string;
  className: string;
  heading: string;
}

const withoutUnit: Choice = { id: 'no-unit', className: 'by-no-unit', heading: 'ยังไม่ได้กำหนดผู้รับผิดชอบ' };

/** The spot on the assessor's page that shows a unit's items alone. */
export function unitChoiceOf(unit: string): string {
  return `unit-${unit}`;
}

function unitChoices({ units }: Pick<ItemCard, 'units'>): Choice[] {
  return units.length > 0 ? units.map(({ id, name }) => ({ id: unitChoiceOf(id), className: `by-unit-${id}`, heading: name })) : [withoutUnit];
}

/** An item with the classes by which it is chosen. */
export interface ChosenCard extends ItemCard {
  classes: string;
}

/** The classes by which an item is chosen. */
export function filterClasses(card: ItemCard): string {
  return [`is-${card.state.state}`, ...unitChoices(card).map(({ className }) => className)].join(' ');
}

/**
 * Every choice of state and unit for which there is an item: all items first, then each unit, last what has none.
 * @param cards in the list's order
 */
export function filterRows(cards: readonly ItemCard[]): FilterRow[] {
  const units = new Map(cards.flatMap(unitChoices).map((choice) => [choice.id, choice]));
  const named = [...units.values()].filter(({ id }) => id !== withoutUnit.id);
  return [undefined, ...named, ...(units.has(withoutUnit.id) ? [withoutUnit] : [])].map((unit) => {
    const own = unit ? cards.filter((card) => unitChoices(card).some(({ id }) => id === unit.id)) : cards;
    return {
      heading: unit?.heading ?? 'ทุกผู้รับผิดชอบ',
      count: own.length,
      whole: unit && { id: unit.id, label: unit.heading, count: own.length, state: undefined, selector: `.${unit.className}` },
      states: stateOrder.flatMap((state) => {
        const count = own.filter((card) => card.state.state === state).length;
        const view = itemStateView(state);
        return count === 0
          ? []
          : [{ id: unit ? `${state}-${unit.id}` : state, label: unit ? `${view.label} · ${unit.heading}` : view.label, count, state: view, selector: `.is-${state}${unit ? `.${unit.className}` : ''}` }];
      }),
    };
  });
}

/** All choices of some rows. */
function filtersIn(rows: readonly FilterRow[]): ItemFilter[] {
  return rows.flatMap(({ whole, states }) => [...(whole ? [whole] : []), ...states]);
}

/**
 * The style sheet that shows the chosen items alone while the address names a choice; no script is needed for it.
 * @param rows all choices of a page
 */
export function filterStyles(rows: readonly FilterRow[]): string {
  const filters = filtersIn(rows);
  const hidden = filters.map(({ id, selector }) => `#${id}:target~.oit-group>.oit-items>li:not(${selector})`);
  // Apart, so that a browser which does not know :has() still hides the items.
  const empty = filters.map(({ id, selector }) => `#${id}:target~.oit-group:not(:has(${selector}))`);
  const chosen = filters.map(({ id }) => `:root:has(#${id}:target) .oit-filters a[href="#${id}"]`);
  return `${hidden.join(',\n')}{display:none}\n${empty.join(',\n')}{display:none}\n${chosen.join(',\n')}{background:var(--heading);color:var(--page);--done:currentColor;--doing:currentColor;--waiting:currentColor;--unknown:currentColor}\n`;
}
