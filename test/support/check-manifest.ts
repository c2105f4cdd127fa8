import { DOMParser, onWarningStopParsing, ParseError } from "@xmldom/xmldom";
import type { Document } from "@xmldom/xmldom";
import { oneOrigin, secureAddresses, servedFiles } from "./manifest-rules/addresses";
import { elementOrder } from "./manifest-rules/element-order";
import { iconSizes, pictures } from "./manifest-rules/icons";
import { bareFunctionNames, guidAsId, versionForm } from "./manifest-rules/identity";
import { localeCodes, textsInEveryLanguage } from "./manifest-rules/locales";
import type { ManifestRule, ReadPicture } from "./manifest-rules/manifest-rule";
import { requiredElements } from "./manifest-rules/required-elements";
import { controlIds, resourceIds, resourcesAreUsed, resourcesResolve } from "./manifest-rules/resources";
import { hostAndPermission, oneLongRuntime, onePage, requirementSets } from "./manifest-rules/runtime";
import { textLengths } from "./manifest-rules/texts";

const RULES = {
  "element-order": elementOrder,
  "required-elements": requiredElements,
  "guid-as-id": guidAsId,
  "version-form": versionForm,
  "bare-function-names": bareFunctionNames,
  "resources-resolve": resourcesResolve,
  "resources-are-used": resourcesAreUsed,
  "resource-ids": resourceIds,
  "control-ids": controlIds,
  "text-lengths": textLengths,
  "secure-addresses": secureAddresses,
  "one-origin": oneOrigin,
  "served-files": servedFiles,
  "locale-codes": localeCodes,
  "texts-in-every-language": textsInEveryLanguage,
  "icon-sizes": iconSizes,
  pictures,
  "one-long-runtime": oneLongRuntime,
  "one-page": onePage,
  "requirement-sets": requirementSets,
  "host-and-permission": hostAndPermission,
} as const satisfies Readonly<Record<string, ManifestRule>>;

export type ManifestRuleName = keyof typeof RULES | "well-formed";

export const MANIFEST_RULES: readonly ManifestRuleName[] = [
  "well-formed",
  ...(Object.keys(RULES) as (keyof typeof RULES)[]),
];

/** One place in which a manifest breaks a rule. */
export interface ManifestFault {
  readonly rule: ManifestRuleName;
  readonly message: string;
}

function parse(xml: string): Document | ParseError {
  try {
    return new DOMParser({ onError: onWarningStopParsing }).parseFromString(xml, "application/xml");
  } catch (error) {
    if (error instanceof ParseError) return error;
    throw error;
  }
}

/** Gives every fault of an Excel add-in manifest that would keep it from loading or split its runtime. */
export function checkManifest(xml: string, readPicture: ReadPicture): readonly ManifestFault[] {
  const document = parse(xml);
  if (document instanceof ParseError) return [{ rule: "well-formed", message: document.message }];
  return Object.entries(RULES).flatMap(([rule, faultsOf]) =>
    faultsOf({ document, readPicture }).map((message) => ({ rule: rule as keyof typeof RULES, message })),
  );
}
