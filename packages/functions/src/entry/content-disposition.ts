/** RFC 6266: saves under `fileName`; an ASCII name for old programs, the real one for the others. */
export function contentDisposition(fileName: string): string {
  const safe = fileName.replace(/[\p{Cc}/\\]/gu, "_");
  const plain = safe.replace(/[^\x20-\x7e]|"/g, "_");
  const encoded = encodeURIComponent(safe).replace(/['()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
