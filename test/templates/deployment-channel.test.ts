import assert from "node:assert/strict";
import { deploymentChannel } from "../../scripts/template-build/deployment-channel";

describe("The deployment channel that ADDIN_CHANNEL names", () => {
  it("is the admin centre where nothing is named", () => {
    for (const named of [undefined, "", " ", "EXCatalog"]) {
      assert.deepEqual(deploymentChannel(named), { kind: "central" });
    }
  });

  it("may be a sideloaded copy, a shared folder or a SharePoint catalogue", () => {
    assert.deepEqual(deploymentChannel("Registry"), { kind: "sideload" });
    assert.deepEqual(deploymentChannel("FileSystem:\\\\server\\add-ins"), {
      kind: "share",
      path: "\\\\server\\add-ins",
    });
    assert.deepEqual(deploymentChannel("SPCatalog:https://oa.example.cn/sites/apps"), {
      kind: "sharepoint",
      url: "https://oa.example.cn/sites/apps",
    });
  });

  it("is refused, with what it may be, where it is anything else", () => {
    for (const named of ["OMEX", "FileSystem", "SPCatalog:", "Registry:here", "excatalog"]) {
      assert.throws(() => deploymentChannel(named), /ADDIN_CHANNEL is ".*"; it may be EXCatalog, Registry/);
    }
  });
});
