export const fontDirectory: string;
export function buildFonts(directory?: string): Promise<{ built: boolean }>;
