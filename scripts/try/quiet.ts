// The AWS SDK announces its own end of support for Node 20; the product says what it needs by itself.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= "true";
