import { describeAdapter } from "./contract-suite.ts";

describeAdapter("Facebook Page, photo", { platform: "facebook", flow: "facebook-login", images: 1 });
describeAdapter("Facebook Page, text", { platform: "facebook", flow: "facebook-login", images: 0 });
describeAdapter("Instagram through a Page", { platform: "instagram", flow: "facebook-login", images: 1 });
describeAdapter("Instagram, directly", { platform: "instagram", flow: "instagram-login", images: 1 });
