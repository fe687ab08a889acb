export function fontCharacters(): string;
