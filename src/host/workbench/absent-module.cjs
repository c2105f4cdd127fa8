/** Stands for modules that the workbench never uses: hyphenation dictionaries and the reading of font files. */
module.exports = {
  parse() {
    throw new Error("This module is left out of the workbench");
  },
};
