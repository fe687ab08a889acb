export const imports = { title: "Imports", new: "Import a file" };
