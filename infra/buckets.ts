type Options = Pick<sst.aws.BucketArgs, "cors" | "policy"> & {
  key: aws.kms.Key;
  rules: aws.types.input.s3.BucketLifecycleConfigurationRule[];
};

/** Unfinished uploads cost money and show up nowhere. */
const unfinishedUploads = {
  id: "unfinished-uploads",
  status: "Enabled",
  filter: {},
  abortIncompleteMultipartUpload: { daysAfterInitiation: 2 },
};

/** A bucket without public access, reached over TLS alone (SST sees to both), encrypted with `key`, versioned. */
export function privateBucket(name: string, { key, rules, ...args }: Options): sst.aws.Bucket {
  const bucket = new sst.aws.Bucket(name, { versioning: true, ...args });
  new aws.s3.BucketServerSideEncryptionConfiguration(`${name}Encryption`, {
    bucket: bucket.name,
    rules: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: "aws:kms", kmsMasterKeyId: key.arn }, bucketKeyEnabled: true }],
  });
  new aws.s3.BucketLifecycleConfiguration(`${name}Lifecycle`, { bucket: bucket.name, rules: [unfinishedUploads, ...rules] });
  return bucket;
}
