"use strict";

/** SHA-256 of an empty style element: Fluent adds such elements and fills them through the CSSOM (ADR 0010). */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/** The policy of taskpane.html; office.js may come from an origin of its own, whose files load one another. */
module.exports = function contentSecurityPolicy(officeJs) {
  const officeOrigin = /^https:\/\//.test(officeJs) ? ` ${new URL(officeJs).origin}` : "";
  return [
    "default-src 'none'",
    `script-src 'self'${officeOrigin}`,
    `style-src 'self' ${EMPTY_STYLE}`,
    "img-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
};
