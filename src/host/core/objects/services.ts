import type { AppState } from "../app-state";
import type { CustomFunctionChannel } from "../custom-function-channel";
import { ExcelError, UnknownMemberError } from "../excel-error";
import type { HostObject } from "../host-object";
import { defineType, type ObjectMaker } from "../object-type";
import { asOneOf } from "../values";

/** The parts of a host that office.js's services speak to. */
export interface ServiceOwner {
  readonly app: AppState;
  readonly customFunctions: CustomFunctionChannel;
}

const customFunctionsService: ObjectMaker<CustomFunctionChannel> = defineType<CustomFunctionChannel>(
  "CustomFunctions",
  {
    methods: {
      _SetOsfControlContainerReadyForCustomFunctions: (channel) => channel.markReady(),
      _GetEnabledFeatures: (channel) => channel.enabledFeatures,
      SetInvocationArrayResults: (channel, args) => channel.accept(rows(args.at(0))),
      SetInvocationResults: (channel, args) => channel.accept(rows(args.at(0))),
    },
  },
);

const addinInternalService: ObjectMaker<AppState> = defineType<AppState>("AddinInternalService", {
  methods: { NotifyActionHandlerReady: (app) => app.markActionsReady() },
});

const appRuntimeService: ObjectMaker<AppState> = defineType<AppState>("AppRuntimeService", {
  methods: {
    GetAppRuntimeState: (app) => (app.taskPaneVisible ? "Visible" : "Background"),
    SetAppRuntimeState: (app, args) => {
      app.taskPaneVisible = asOneOf(["Visible", "Background"], args.at(0)) === "Visible";
    },
  },
});

const START_STATES = { None: "Inactive", Load: "Background" } as const;

const appRuntimePersistenceService: ObjectMaker<AppState> = defineType<AppState>(
  "AppRuntimePersistenceService",
  {
    methods: {
      GetAppRuntimeStartState: (app) => START_STATES[app.startupBehavior],
      SetAppRuntimeStartState: (app, args) => {
        const state = asOneOf(["Inactive", "Background", "Visible"], args.at(0));
        app.startupBehavior = state === "Inactive" ? "None" : "Load";
      },
    },
  },
);

const SERVICES: Readonly<Record<string, (owner: ServiceOwner) => HostObject>> = {
  "Microsoft.ExcelServices.CustomFunctions": ({ customFunctions }) => customFunctionsService(customFunctions),
  "Microsoft.InternalService.AddinInternalService": ({ app }) => addinInternalService(app),
  "Microsoft.AppRuntime.AppRuntimeService": ({ app }) => appRuntimeService(app),
  "Microsoft.AppRuntime.AppRuntimePersistenceService": ({ app }) => appRuntimePersistenceService(app),
};

/** The service object that office.js asks for by name. Throws UnknownMemberError. */
export function serviceObject(name: string, owner: ServiceOwner): HostObject {
  const make = SERVICES[name];
  if (make === undefined) {
    throw new UnknownMemberError(`Service.${name}`);
  }
  return make(owner);
}

function rows(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) {
    throw new ExcelError("InvalidArgument");
  }
  return value;
}
