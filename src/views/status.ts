import { progressStates, type ProgressState } from '../domain/status.ts';

/** A status for people: a word and a shape, so that colour is never the only sign. */
export interface StatusView {
  state: ProgressState;
  label: string;
}

/** A missing status is shown as not stated, never as done. */
export function statusView(state: ProgressState | undefined): StatusView {
  const known = state ?? 'not-stated';
  return { state: known, label: progressStates[known] };
}

/** Every state in the order of the form's boxes, with the chosen one marked. */
export function statusBoxes(state: ProgressState | undefined): { label: string; checked: boolean }[] {
  return (['done', 'not-started', 'in-progress'] as const).map((box) => ({ label: progressStates[box], checked: box === state }));
}
