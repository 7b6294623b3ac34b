output "bucket" {
  description = "The bucket, for the -backend-config of each environment."
  value       = aws_s3_bucket.state.bucket
}

output "key_arn" {
  description = "The key that the state is encrypted with; who reads the state must be let use it."
  value       = module.key.arn
}
