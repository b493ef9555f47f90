/** The library comes without types; those that are published for it are larger than itself. These are what is used here. */
declare module "facebook-nodejs-business-sdk" {
  type Fields = readonly string[];
  type Node = { id: string } & Record<string, unknown>;
  type Parameters = Record<string, string>;

  class FacebookAdsApi {
    static readonly GRAPH: string;
    constructor(accessToken: string, locale: string, reportsCrashes: boolean);
  }
  class GraphObject {
    constructor(id: string, data: object, parentId: string | null, api: FacebookAdsApi);
  }
  class Page extends GraphObject {
    createFeed(fields: Fields, parameters: Parameters): Promise<Node>;
    createPhoto(fields: Fields, parameters: Parameters): Promise<Node>;
    getFeed(fields: Fields): Promise<Node[]>;
  }
  class IGUser extends GraphObject {
    createMedia(fields: Fields, parameters: Parameters): Promise<Node>;
    createMediaPublish(fields: Fields, parameters: Parameters): Promise<Node>;
    getMedia(fields: Fields): Promise<Node[]>;
    getContentPublishingLimit(fields: Fields): Promise<Node[]>;
  }
  const sdk: { FacebookAdsApi: typeof FacebookAdsApi; IGUser: typeof IGUser; Page: typeof Page };
  export default sdk;
}
