/** A text for reading, in which no line begins with ๆ: it repeats the word before it, and must stand beside that. */
export function keepRepetition(text: string): string {
  return text.replaceAll(' ๆ', '\u00A0ๆ');
}
