output "bucket" {
  description = "The bucket, for the -backend-config of each environment."
  value       = aws_s3_bucket.state.bucket
}

output "key_arn" {
  description = "The key that encrypts the state. Everybody who reads the state needs permission to use it."
  value       = module.key.arn
}
