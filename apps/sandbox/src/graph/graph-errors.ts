import { GraphError } from "./graph-error.ts";

/** Refusals that belong to Graph itself, not to one network. */
export const unknownPath = (path: string) =>
  new GraphError({ code: 2500, message: `Unknown path components: ${path}` });

export const objectNotVisible = (method: string, id: string) =>
  new GraphError({
    code: 100,
    subcode: 33,
    type: "GraphMethodException",
    message: `Unsupported ${method.toLowerCase()} request. Object with ID '${id}' does not exist, cannot be loaded due to missing permissions, or does not support this operation. Please read the Graph API documentation at https://developers.facebook.com/docs/graph-api`,
  });

export const nonexistingField = (name: string, nodeType: string) =>
  new GraphError({
    code: 100,
    message: `(#100) Tried accessing nonexisting field (${name}) on node type (${nodeType})`,
  });

export const invalidParameter = (message: string) =>
  new GraphError({ code: 100, message: `(#100) ${message}` });

export const parameterRequired = (name: string) => invalidParameter(`The parameter ${name} is required.`);

export const permissionMissing = (permission: string) =>
  new GraphError({
    code: 10,
    status: 403,
    message: `(#10) Application does not have permission for this action. It requires the '${permission}' permission.`,
  });

export const taskMissing = () =>
  new GraphError({
    code: 200,
    status: 403,
    message: "(#200) The user hasn't authorized the application to perform this action on the Page",
  });

export const unknownFailure = () =>
  new GraphError({ code: 1, status: 500, transient: true, message: "An unknown error occurred" });

export const serviceUnavailable = () =>
  new GraphError({
    code: 2,
    status: 500,
    transient: true,
    message: "An unexpected error has occurred. Please retry your request later.",
  });
