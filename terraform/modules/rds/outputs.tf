output "host" {
  description = "The host for reads and writes."
  value = (
    local.is_aurora
    ? aws_rds_cluster.aurora["cluster"].endpoint
    : aws_db_instance.primary["primary"].address
  )
}

output "reader_hosts" {
  description = "The hosts for reads: one for all readers with Aurora, otherwise one per replica."
  value = (
    local.is_aurora
    ? [aws_rds_cluster.aurora["cluster"].reader_endpoint]
    : [for name in local.replica_names : aws_db_instance.replica[name].address]
  )
}

output "port" {
  description = "The port of PostgreSQL."
  value       = local.port
}

output "database_name" {
  description = "The name of the database."
  value       = local.database_name
}

output "owner_secret_arn" {
  description = "The secret with the owner's user name and password. RDS manages and rotates it."
  value = one(
    local.is_aurora
    ? aws_rds_cluster.aurora["cluster"].master_user_secret[*].secret_arn
    : aws_db_instance.primary["primary"].master_user_secret[*].secret_arn
  )
}

output "key_arn" {
  description = "The key that encrypts the owner's secret."
  value       = module.key.arn
}

output "security_group_id" {
  description = "The security group of the database."
  value       = aws_security_group.database.id
}
