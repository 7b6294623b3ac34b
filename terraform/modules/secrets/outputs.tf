output "arns" {
  description = "The ARN of each secret, by its name."
  value       = local.arns
}

output "names" {
  description = "The full name of each secret in Secrets Manager, by its name in the variable secrets."
  value       = { for name, secret in aws_secretsmanager_secret.this : name => secret.name }
}

output "key_arn" {
  description = "The key that encrypts the secrets."
  value       = module.key.arn
}

output "reader_policies" {
  description = "The IAM policy of each reader as JSON; it allows reading its secrets only."
  value = {
    for reader, statements in local.reader_statements :
    reader => jsonencode({ Version = "2012-10-17", Statement = statements })
  }
}
